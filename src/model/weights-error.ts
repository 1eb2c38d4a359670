/** The weights of a model that came with the program are missing or damaged: the installation is at fault, not the input. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
}
