/**
 * Writes invented events in GDELT 2.0's published format (61 tab-separated columns, no header), the same for the same seed. A few states act in most events, types
 * follow GDELT's own frequencies roughly, and a part of the rows has a second actor, roles, a place and an old date, as in the published files.
 *
 *   node bench/generate-gdelt.ts ROWS FILE [SEED]
 */

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pathToFileURL } from "node:url";
import { loadCameoCodes } from "../src/ingest/index.ts";
import { addDays, daysBetween } from "../src/lib/iso-date.ts";
import { randomFrom } from "../src/lib/random.ts";

export interface GdeltOptions {
  readonly rows: number;
  readonly seed: number;
  /** First and last day of the events. */
  readonly first: string;
  readonly last: string;
}

/** Code of the state, its name as GDELT writes it, its code in FIPS 10-4 and a place; in the order of how often they act. */
const STATES = `USA|UNITED STATES|US|Washington, District of Columbia, United States
RUS|RUSSIA|RS|Moscow, Moskva, Russia
CHN|CHINA|CH|Beijing, Beijing, China
UKR|UKRAINE|UP|Kiev, Kyyiv, Misto, Ukraine
ISR|ISRAEL|IS|Jerusalem, Israel (general), Israel
GBR|UNITED KINGDOM|UK|London, London, City of, United Kingdom
IND|INDIA|IN|New Delhi, Delhi, India
IRN|IRAN|IR|Tehran, Tehran, Iran
PSE|PALESTINE|GZ|Gaza, Israel (general), Israel
FRA|FRANCE|FR|Paris, Île-de-France, France
DEU|GERMANY|GM|Berlin, Berlin, Germany
JPN|JAPAN|JA|Tokyo, Tokyo, Japan
PAK|PAKISTAN|PK|Islamabad, Islamabad, Pakistan
TUR|TURKEY|TU|Ankara, Ankara, Turkey
SYR|SYRIA|SY|Damascus, Dimashq, Syria
KOR|SOUTH KOREA|KS|Seoul, Soul-T'ukpyolsi, South Korea
SAU|SAUDI ARABIA|SA|Riyadh, Ar Riyad, Saudi Arabia
CAN|CANADA|CA|Ottawa, Ontario, Canada
AUS|AUSTRALIA|AS|Canberra, Australian Capital Territory, Australia
PRK|NORTH KOREA|KN|Pyongyang, P'yongyang-Si, North Korea
EGY|EGYPT|EG|Cairo, Al Qahirah, Egypt
NGA|NIGERIA|NI|Abuja, Abuja Federal Capital Territory, Nigeria
IRQ|IRAQ|IZ|Baghdad, Baghdad, Iraq
POL|POLAND|PL|Warsaw, Warszawa, Poland
ITA|ITALY|IT|Rome, Lazio, Italy
MEX|MEXICO|MX|Mexico City, Distrito Federal, Mexico
BRA|BRAZIL|BR|Brasília, Distrito Federal, Brazil
LBN|LEBANON|LE|Beirut, Beyrouth, Lebanon
AFG|AFGHANISTAN|AF|Kabul, Kabol, Afghanistan
PHL|PHILIPPINES|RP|Manila, Manila, Philippines
VNM|VIETNAM|VM|Hanoi, Ha Noi, Vietnam
TWN|TAIWAN|TW|Taipei, T'ai-pei, Taiwan
YEM|YEMEN|YM|Sanaa, San'a', Yemen
ESP|SPAIN|SP|Madrid, Madrid, Spain
ZAF|SOUTH AFRICA|SF|Pretoria, Gauteng, South Africa
KEN|KENYA|KE|Nairobi, Nairobi Area, Kenya
VEN|VENEZUELA|VE|Caracas, Distrito Federal, Venezuela
IDN|INDONESIA|ID|Jakarta, Jakarta Raya, Indonesia
GRC|GREECE|GR|Athens, Attikí, Greece
COL|COLOMBIA|CO|Bogotá, Bogota, Colombia
THA|THAILAND|TH|Bangkok, Krung Thep, Thailand
ETH|ETHIOPIA|ET|Addis Ababa, Adis Abeba, Ethiopia
SDN|SUDAN|SU|Khartoum, Al Khartum, Sudan
HUN|HUNGARY|HU|Budapest, Budapest, Hungary
BLR|BELARUS|BO|Minsk, Minsk, Belarus
QAT|QATAR|QA|Doha, Ad Dawhah, Qatar
MYS|MALAYSIA|MY|Kuala Lumpur, Kuala Lumpur, Malaysia
NPL|NEPAL|NP|Kathmandu, Bagmati, Nepal
CUB|CUBA|CU|Havana, Ciudad de La Habana, Cuba
FIN|FINLAND|FI|Helsinki, Southern Finland, Finland`
  .split("\n")
  .map((line) => line.split("|") as [string, string, string, string]);
/** Roles: the type's code, the name that GDELT gives it, and its share. */
const ROLES = [
  ["", "", 0.55],
  ["GOV", "GOVERNMENT", 0.2],
  ["MIL", "MILITARY", 0.06],
  ["COP", "POLICE", 0.05],
  ["LEG", "PARLIAMENT", 0.04],
  ["MED", "MEDIA", 0.03],
  ["BUS", "COMPANY", 0.03],
  ["OPP", "OPPOSITION", 0.02],
  ["CVL", "CIVILIAN", 0.02],
] as const;
/** Commonest codes of GDELT with their share; the rest is spread over all. */
const COMMON = [
  ["010", 0.13],
  ["042", 0.09],
  ["043", 0.085],
  ["020", 0.06],
  ["040", 0.06],
  ["051", 0.06],
  ["036", 0.05],
  ["190", 0.05],
  ["173", 0.045],
  ["111", 0.04],
  ["112", 0.035],
  ["012", 0.03],
  ["057", 0.025],
  ["070", 0.02],
  ["071", 0.015],
  ["141", 0.015],
  ["080", 0.015],
  ["046", 0.015],
] as const;
const HOSTS = [
  "yahoo.com",
  "reuters.com",
  "dailymail.co.uk",
  "thehindu.com",
  "iheart.com",
  "xinhuanet.com",
  "tass.com",
];
const WORDS = "talks,minister,visit,border,trade,summit,police,court,protest,aid,troops,election,deal,tariffs".split(
  ",",
);
const LINES_A_PIECE = 2_000;

/** Meaning: the rows as text, some thousand lines a piece. */
export function* generateGdelt({ rows, seed, first, last }: GdeltOptions): Generator<string> {
  const random = randomFrom(seed);
  const codes = loadCameoCodes().all.filter(({ code }) => code.length > 2);
  const span = daysBetween(first, last) + 1;
  let lines: string[] = [];
  let [lastDay, today] = [-1, first];
  for (let n = 0; n < rows; n += 1) {
    const day = Math.floor((n * span) / rows);
    if (day !== lastDay) [lastDay, today] = [day, addDays(first, day)];
    lines.push(rowOf(n, today, random, codes));
    if (lines.length < LINES_A_PIECE) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

function rowOf(n: number, added: string, random: () => number, codes: readonly { code: string; goldstein: number }[]) {
  const code = codeOf(random, codes);
  const date = random() < 0.02 ? addDays(added, random() < 0.5 ? -365 : -30) : added;
  const compact = date.replaceAll("-", "");
  const place = stateOf(random);
  const root = code.code.slice(0, 2);
  const mentions = 1 + Math.floor(10 * random() ** 3);
  const slug = Array.from({ length: 6 }, () => pick(WORDS, random)).join("-");
  const [lat, long] = [(random() * 140 - 70).toFixed(4), (random() * 340 - 170).toFixed(4)];
  const geo = (state: (typeof STATES)[number] | undefined) =>
    state === undefined
      ? "0\t\t\t\t\t\t\t"
      : `4\t${state[3]}\t${state[2]}\t${state[2]}00\t00000\t${lat}\t${long}\t-${n % 999_983}`;
  return [
    400_000_000 + n,
    compact,
    compact.slice(0, 6),
    compact.slice(0, 4),
    `${compact.slice(0, 4)}.${String((Number(compact.slice(4, 6)) * 83) % 10_000).padStart(4, "0")}`,
    random() < 0.92 ? actorOf(stateOf(random), random) : "\t".repeat(9),
    random() < 0.72 ? actorOf(stateOf(random), random) : "\t".repeat(9),
    random() < 0.6 ? 1 : 0,
    code.code,
    code.code.slice(0, 3),
    root,
    quadOf(Number(root)),
    code.goldstein.toFixed(1),
    mentions,
    1 + (mentions >> 2),
    mentions,
    (random() * 16 - 10).toFixed(13),
    geo(random() < 0.8 ? place : undefined),
    geo(random() < 0.6 ? place : undefined),
    geo(random() < 0.9 ? place : undefined),
    `${added.replaceAll("-", "")}${quarterHour(Math.floor(random() * QUARTERS_A_DAY))}`,
    `https://www.${pick(HOSTS, random)}/news/${added.replaceAll("-", "/")}/${slug}-${n}.html\n`,
  ].join("\t");
}

const QUARTERS_A_DAY = 96;

/** HHMMSS */
function quarterHour(n: number): string {
  return `${String(n >> 2).padStart(2, "0")}${String((n & 3) * 15).padStart(2, "0")}00`;
}

function actorOf([state, name]: (typeof STATES)[number], random: () => number): string {
  const [type, role] = byShare(ROLES, random) ?? ROLES[0];
  return [state + type, role === "" ? name : role, state, "", "", "", "", type, "", ""].join("\t");
}

/** Zipf's law, as far as it matters: the square of an even number favours the first. */
function stateOf(random: () => number): (typeof STATES)[number] {
  return STATES[Math.floor(STATES.length * random() ** 2.2)] ?? (STATES[0] as (typeof STATES)[number]);
}

function codeOf<T extends { readonly code: string }>(random: () => number, codes: readonly T[]): T {
  const common = byShare(COMMON, random)?.[0];
  return codes.find(({ code }) => code === common) ?? pick(codes, random);
}

/** One of the rows by the share in its last cell; undefined for what is left of 1. */
function byShare<T extends readonly [...string[], number]>(rows: readonly T[], random: () => number): T | undefined {
  let left = random();
  return rows.find((row) => {
    left -= Number(row.at(-1));
    return left < 0;
  });
}

/** GDELT's four classes: verbal and material cooperation, verbal and material conflict. */
function quadOf(root: number): number {
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}

/** Meaning: writes such a file. */
export async function writeGdelt(path: string, options: GdeltOptions): Promise<void> {
  const file = createWriteStream(path);
  for (const piece of generateGdelt(options)) if (!file.write(piece)) await once(file, "drain");
  file.end();
  await once(file, "close");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [rows = "", path = "", seed = "1"] = process.argv.slice(2);
  if (!/^\d+$/.test(rows) || path === "") throw new Error("usage: node bench/generate-gdelt.ts ROWS FILE [SEED]");
  await writeGdelt(path, { rows: Number(rows), seed: Number(seed), first: "2015-02-18", last: "2025-02-17" });
}
