import type { Genre } from "../model/document.ts";
import { cleanLine } from "./clean.ts";
import type { Draft } from "./draft.ts";

/** As much of a document's DOM as metadata are read from. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
export interface PageDocument {
  readonly title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Meaning: what a page states about its article, before its tree is changed. Fields that it does not state are null. */
export function metadataOf(page: PageDocument): Omit<Draft, "paragraphs"> {
  const linked = linkedArticle(page);
  const source = first(meta(page, "og:site_name"), nameIn(linked["publisher"]), meta(page, "application-name"));
  return {
    title: withoutSite(
      first(meta(page, "og:title"), meta(page, "twitter:title"), textIn(linked["headline"]), titleIn(page)),
      source,
    ),
    author: first(
      nameIn(linked["author"]),
      plainName(meta(page, "author")),
      plainName(meta(page, "article:author")),
      plainName(meta(page, "byl")),
      text(page, "[rel=author]"),
    ),
    source,
    url: first(attribute(page, "link[rel=canonical]", "href"), meta(page, "og:url"), textIn(linked["url"])),
    published: publishedIn(page, linked),
    genre: genreIn(page, linked),
    rights: first(
      meta(page, "rights"),
      meta(page, "dcterms.rights"),
      meta(page, "dc.rights"),
      meta(page, "copyright"),
      attribute(page, "link[rel=license]", "href"),
      attribute(page, "a[rel=license]", "href"),
      textIn(linked["license"]),
      textIn(linked["copyrightNotice"]),
    ),
  };
}

/** "Accord signed - Fjord Post" without the site's own name. */
function withoutSite(title: string | null, site: string | null): string | null {
  const ending = [" | ", " - ", " – ", " — "].map((dash) => dash + site).find((end) => title?.endsWith(end));
  return ending === undefined ? title : (title?.slice(0, -ending.length) ?? null);
}

/** The heading when the window's title repeats it (elsewhere it may be the paper's own name), else that title without the site. */
function titleIn(page: PageDocument): string {
  const heading = cleanLine(text(page, "h1") ?? "");
  if (heading !== "" && page.title.includes(heading)) return heading;
  return page.title.replace(/ (?:[|–—-]|::?) [^|–—]{2,40}$/, "");
}

function publishedIn(page: PageDocument, linked: Fields): string | null {
  return first(
    meta(page, "article:published_time"),
    textIn(linked["datePublished"]),
    meta(page, "datePublished"),
    meta(page, "date"),
    meta(page, "pubdate"),
    meta(page, "dc.date"),
    meta(page, "dcterms.created"),
    meta(page, "parsely-pub-date"),
    attribute(page, "[itemprop=datePublished]", "content"),
    attribute(page, "[itemprop=datePublished]", "datetime"),
    attribute(page, "time[datetime]", "datetime"),
    text(page, "time"),
  );
}

const GENRE_WORDS: readonly { readonly genre: Genre; readonly pattern: RegExp }[] = [
  {
    genre: "opinion",
    pattern:
      /\b(?:opinions?|op-?eds?|comment(?:ary|isfree)?|columns?|columnists?|editorials?|OpinionNewsArticle|views?)\b/i,
  },
  { genre: "analysis", pattern: /\b(?:analys[ie]s|AnalysisNewsArticle|explainers?|BackgroundNewsArticle)\b/i },
  { genre: "news", pattern: /\b(?:ReportageNewsArticle)\b/i },
];

/** Opinion and analysis are what sections say reliably; that a page calls itself a NewsArticle says nothing. */
function genreIn(page: PageDocument, linked: Fields): Genre | null {
  const stated = [
    meta(page, "article:section"),
    meta(page, "section"),
    textIn(linked["articleSection"]),
    textIn(linked["@type"]),
    textIn(linked["genre"]),
  ]
    .filter((value) => value !== null)
    .join(" · ");
  return GENRE_WORDS.find((row) => row.pattern.test(stated))?.genre ?? null;
}

/** The article's own entry among the page's JSON-LD, empty when there is none. */
function linkedArticle(page: PageDocument): Fields {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parse(script.textContent ?? ""));
    if (found !== null) return found;
  }
  return {};
}

function articleIn(value: unknown): Fields | null {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item);
      if (found !== null) return found;
    }
    return null;
  }
  if (!isFields(value)) return null;
  if (/Article|BlogPosting|Report\b/.test(textIn(value["@type"]) ?? "")) return value;
  return articleIn(value["@graph"] ?? null);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.trim());
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string").join(", ") || null;
  return null;
}

function nameIn(value: unknown): string | null {
  const names = (Array.isArray(value) ? value : [value]).map((item: unknown) =>
    isFields(item) ? textIn(item["name"]) : textIn(item),
  );
  return names.filter((name) => name !== null && name !== "").join(", ") || null;
}

function meta(page: PageDocument, name: string): string | null {
  return attribute(page, `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`, "content");
}

function attribute(page: PageDocument, selector: string, name: string): string | null {
  return page.querySelector(selector)?.getAttribute(name) ?? null;
}

function text(page: PageDocument, selector: string): string | null {
  return page.querySelector(selector)?.textContent ?? null;
}

/** An author named by a link is no name, and "By" is no part of one. */
function plainName(value: string | null): string | null {
  return value === null || /^https?:/.test(value) ? null : value.replace(/^by:?\s+/i, "");
}

function first(...values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const line = cleanLine(value ?? "");
    if (line !== "") return line;
  }
  return null;
}
