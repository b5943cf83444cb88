import type { ProfileDraft } from '../ipc/generated/ProfileDraft';
import type { ProfileEntry } from '../ipc/generated/ProfileEntry';
import type { ProfileField } from '../ipc/generated/ProfileField';
import type { SampleLine } from '../ipc/generated/SampleLine';
import type { WordProfile } from '../ipc/generated/WordProfile';
import type { Calls } from '../ipc/host';

type Handlers = {
  [N in Extract<keyof Calls, `profile${string}`>]: (args: Calls[N]['args']) => Calls[N]['result'];
};

const FIELDS: ProfileField[] = [
  { key: 'name', value: '县府办版式', own: true, origin: 'own', want: { type: 'text' } },
  { key: 'page.lines', value: 22, own: false, origin: 'base', want: { type: 'whole', least: 1, most: 60 } },
  {
    key: 'styles.body.size',
    value: '3号',
    own: false,
    origin: 'base',
    want: { type: 'figure', unit: 'size', least: 5, most: 100 },
  },
  { key: 'styles.body.bold', value: false, own: false, origin: 'normal', want: { type: 'flag' } },
];

/** Profiles of two keys: enough for the form. The file is the list of values. */
export function fakeProfiles(): Handlers {
  let entries: ProfileEntry[] = [
    { id: 'gbt-9704', name: '党政机关公文格式', own: false, fault: null },
    { id: 'county', name: '县府办版式', own: true, fault: null },
  ];
  const texts = new Map<string, string>();
  const textOf = (id: string) => texts.get(id) ?? '{}';
  const add = (name: string): ProfileEntry => {
    const entry = { id: name, name, own: true, fault: null };
    entries = [...entries, entry];
    return entry;
  };
  const view = (id: string, text: string): ProfileDraft => {
    const values = JSON.parse(text) as Record<string, ProfileField['value']>;
    const fields = FIELDS.map((field) =>
      field.key in values
        ? { ...field, own: true, origin: 'own' as const, value: values[field.key] ?? null }
        : field,
    );
    const lines = Number(values['page.lines'] ?? 22);
    const size = values['styles.body.size'] === '4号' ? 14 : 16;
    return {
      text,
      own: entries.some((entry) => entry.id === id && entry.own),
      base: '党政机关公文格式',
      fields,
      faults: lines > 60 ? [{ key: 'page.lines', message: `${lines} 超出范围，应为 1 到 60 的整数` }] : [],
      deviations:
        size === 16
          ? []
          : [{ clause: '§7.3.3', strength: 'general', subject: '公文正文', asked: '16磅', found: '14磅' }],
      fonts: [],
      sample: {
        width: 210,
        height: 297,
        top: 37,
        right: 26,
        bottom: 35,
        left: 28,
        blocks: [{ type: 'line', line: line('body', '为让群众喝上放心水，制定本方案。', size) }],
        imprint: [],
        number: line('odd-page', '— 1 —', 14),
      },
    };
  };
  return {
    profiles_list: () => entries,
    profile_open: ({ profile }) => view(profile, textOf(profile)),
    profile_try: ({ profile, text, key, value }) =>
      view(profile, JSON.stringify({ ...(JSON.parse(text) as object), [key]: value })),
    profile_copy: ({ name }) => add(name),
    profile_import: ({ file }) => add(file),
    profile_save: ({ profile, text }) => {
      texts.set(profile, text);
      return null;
    },
    profile_read: () => read,
    profile_export: ({ path }) => ({ path, name: path, bytes: 1 }),
    profile_uses: () => ({ count: 4, titles: ['甲', '乙', '丙'] }),
    profile_delete: ({ profile }) => {
      entries = entries.filter(({ id }) => id !== profile);
      return null;
    },
  };
}

/** What a Word file with a larger body comes to. */
export const read: WordProfile = {
  name: '范文',
  base: 'gbt-9704',
  base_name: '党政机关公文格式',
  text: '{"styles.body.size":"4号"}',
  pieces: [
    {
      role: 'body',
      name: '公文正文',
      style: 'Normal',
      example: '为让群众喝上放心水',
      characters: 9,
      family: '仿宋_GB2312',
      size: '4号',
    },
  ],
  changed: [{ key: 'styles.body.size', value: '4号', inherited: '3号' }],
  refused: [{ key: 'page.top', value: '200mm', message: '应在 0mm 到 150mm 之间，可用 mm、cm、pt' }],
  missing: [{ id: 'table-head', name: '表头' }],
  number: '- 1 -',
  deviations: [],
};

function line(role: string, text: string, size: number): SampleLine {
  return {
    role,
    runs: [{ text, families: ['仿宋_GB2312'], bold: false }],
    size,
    color: '#000000',
    letter_spacing: 0,
    align: 'justify',
    line: 28.95,
    before: 0,
    after: 0,
    left: 0,
    right: 0,
    first: 0,
    rule: null,
  };
}
