/** The icons of the three doors: Fluent's outlines (MIT), 20 × 20, drawn without React. */
const OUTLINES = {
  template:
    'M6 2a2 2 0 0 0-2 2v5.2q.49-.13 1-.18V4a1 1 0 0 1 1-1h4v3.5c0 .83.67 1.5 1.5 1.5H15v8a1 1 0 0 1-1 1h-3.6q-.27.54-.66 1H14a2 2 0 0 0 2-2V7.41c0-.4-.16-.78-.44-1.06l-3.91-3.91A1.5 1.5 0 0 0 10.59 2zm8.8 5h-3.3a.5.5 0 0 1-.5-.5V3.2zM10 14.5a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0m-4-2a.5.5 0 0 0-1 0V14H3.5a.5.5 0 0 0 0 1H5v1.5a.5.5 0 0 0 1 0V15h1.5a.5.5 0 0 0 0-1H6z',
  import:
    'M17.5 4c.28 0 .5.22.5.5v11a.5.5 0 0 1-1 0v-11c0-.28.22-.5.5-.5M2 10c0-.28.22-.5.5-.5h10.8l-3.15-3.15a.5.5 0 0 1 .7-.7l4 4A.5.5 0 0 1 15 10a.5.5 0 0 1-.15.35l-4 4a.5.5 0 0 1-.7-.7l3.14-3.15H2.5A.5.5 0 0 1 2 10',
  sample:
    'm17.4 17-.24 1.2a1 1 0 0 1-.98.8h-.36a1 1 0 0 1-.98-.8L14.6 17zM8 3c.82 0 1.54.4 2 1 .46-.6 1.18-1 2-1h4.5c.83 0 1.5.67 1.5 1.5v5.04a4 4 0 0 0-1-.41V4.5a.5.5 0 0 0-.5-.5H12c-.83 0-1.5.67-1.5 1.5v9c0 .83.67 1.5 1.5 1.5h1.36l.02.02.04.18a1 1 0 0 0 .24.47 1 1 0 0 0-.06.33H12a2.5 2.5 0 0 1-2-1c-.46.6-1.18 1-2 1H3.5A1.5 1.5 0 0 1 2 15.5v-11C2 3.67 2.67 3 3.5 3zM3.5 4a.5.5 0 0 0-.5.5v11c0 .28.22.5.5.5H8c.83 0 1.5-.67 1.5-1.5v-9C9.5 4.67 8.83 4 8 4zM16 10a3 3 0 0 1 1.7 5.47l-.1.53h-3.2l-.1-.53A3 3 0 0 1 16 10',
};

/** The icon of a door. */
export function doorIcon(door: keyof typeof OUTLINES): SVGSVGElement {
  const make = <Tag extends keyof SVGElementTagNameMap>(tag: Tag, attributes: Record<string, string>) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const icon = make('svg', { viewBox: '0 0 20 20', width: '1em', height: '1em', fill: 'currentColor' });
  icon.append(make('path', { d: OUTLINES[door] }));
  return icon;
}
