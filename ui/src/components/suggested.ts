/** How many names are offered at a time. */
const MOST = 7;

/** The line of a text in which a place stands: where it begins and ends, and its words. */
export function lineAt(text: string, place: number): { from: number; to: number; words: string } {
  const from = text.lastIndexOf('\n', place - 1) + 1;
  const end = text.indexOf('\n', place);
  const to = end < 0 ? text.length : end;
  return { from, to, words: text.slice(from, to).trim() };
}

/** The names that the line may become, in their order: those that hold its words and do not stand in the text yet. */
export function suggested(names: readonly string[], text: string, place: number): string[] {
  const { words } = lineAt(text, place);
  const there = new Set(text.split('\n').map((line) => line.trim()));
  return names.filter((name) => !there.has(name) && name.includes(words)).slice(0, MOST);
}

/** The text with the line at that place become the name. */
export function withName(text: string, place: number, name: string): string {
  const { from, to } = lineAt(text, place);
  return text.slice(0, from) + name + text.slice(to);
}
