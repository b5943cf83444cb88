/** The message with its `{name}`s filled in; `{name|plan|plans}` is the first word with one, the second with more. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, more?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return String(one === undefined ? value : String(value) === '1' ? one : more);
    },
  );
}
