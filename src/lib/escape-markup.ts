const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Meaning: a text as content or attribute of HTML and XML: what could be markup is an entity, and characters that XML 1.0 does not allow (control characters,
 * unpaired surrogates) become U+FFFD. Example: `escapeMarkup("<b>")` is "&lt;b&gt;".
 */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
