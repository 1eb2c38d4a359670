export { changePoints } from "./change-points.ts";
export { findTurns } from "./find-turns.ts";
export { MOVING_DAYS, nameEpisode } from "./name-episode.ts";
export { alarms } from "./online.ts";
