const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Shortened titles and forms of address, without their full stop; a name follows. */
export const TITLES = set(
  "mr mrs ms mx dr prof rev hon gen lt col maj capt cmdr cdr adm sgt cpl pvt brig gov sen rep pres amb st messrs mt ft supt det insp msgr vs",
);

/** Shortened months; a day or a year follows. */
export const MONTHS = set("jan feb mar apr jun jul aug sep sept oct nov dec");

/** Shortened words that a number follows. */
export const BEFORE_NUMBERS = set(
  "no nos art arts sec secs fig figs vol vols ch chap p pp para paras res pt ca approx",
);

/** Shortened words that also end sentences: companies, generations, places, "etc." */
export const OTHERS = set(
  "inc corp co ltd llc plc bros jr sr etc al dept univ assn intl est ave blvd rd ariz calif colo conn fla ga ill ind kan ky mass mich minn mo neb nev okla ore pa tenn tex va vt wash wis wyo",
);

/** Is a word with a full stop after it a shortened one? */
export function isAbbreviation(word: string): boolean {
  const plain = word.toLowerCase();
  return TITLES.has(plain) || MONTHS.has(plain) || BEFORE_NUMBERS.has(plain) || OTHERS.has(plain);
}
