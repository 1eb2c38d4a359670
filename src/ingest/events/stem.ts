/** Meaning: a file's name without folders and endings, as keys and messages use it. Example: `stemOf("icews18/train.txt.gz")` is "train". */
export function stemOf(name: string): string {
  const file = name.split(/[\\/]/).at(-1) ?? "";
  return (
    file.replace(/(\.(csv|tsv|tab|txt|json|jsonl|ndjson|export|mentions))?(\.(csv|tsv|tab|txt|gz|zip))*$/i, "") || file
  );
}
