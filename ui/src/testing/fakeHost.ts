import { CallError } from '../ipc/errors';
import type { Change } from '../ipc/generated/Change';
import type { Changed } from '../ipc/generated/Changed';
import type { ExportChoice } from '../ipc/generated/ExportChoice';
import type { Filing } from '../ipc/generated/Filing';
import type { Hit } from '../ipc/generated/Hit';
import type { ImportView } from '../ipc/generated/ImportView';
import type { Moment } from '../ipc/generated/Moment';
import type { NewSource } from '../ipc/generated/NewSource';
import type { PlanSummary } from '../ipc/generated/PlanSummary';
import type { PlanView } from '../ipc/generated/PlanView';
import type { Settings } from '../ipc/generated/Settings';
import type { SourceReview } from '../ipc/generated/SourceReview';
import type { Templates } from '../ipc/generated/Templates';
import type { Calls, Host, HostEvents } from '../ipc/host';
import { plainText } from '../lib/text';
import { fakeBackups } from './fakeBackups';
import { fakeElementsCheck, fakeExportCheck, VOCABULARY } from './fakeChecks';
import { fakeFound, fakePreview, fakeReplaced } from './fakeFinding';
import { fakeLabels, fakeTargets } from './fakeLabels';
import { fakeProfiles, read as readProfile } from './fakeProfiles';
import { fakeReview } from './fakeReview';
import { fakeComparison, type FakeVersion } from './fakeVersions';
import { samplePlan } from './samplePlan';

/** A plan in the fake library, with its undo and redo stacks. */
interface Stored {
  view: PlanView;
  updated_ms: number;
  trashed: boolean;
  filed: Pick<PlanSummary, 'tags' | 'pinned' | 'archived'>;
  versions: FakeVersion[];
  past: PlanView[];
  future: PlanView[];
}

type Handlers = { [N in keyof Calls]: (args: Calls[N]['args']) => Calls[N]['result'] };

/** A core in memory: enough of it for the page to be tested and shown in a browser. */
export interface FakeHost extends Host {
  /** Every call so far, `trace` left out. */
  calls: { name: keyof Calls; args: unknown }[];
  /** The trace so far. */
  traced: string[];
  /** Lets the next call of that name fail. */
  failNext(name: keyof Calls, error: CallError): void;
  /** Plays an event of the program around the page. */
  emit<E extends keyof HostEvents>(event: E, payload: HostEvents[E]): void;
  /** Answers every call after so many milliseconds. */
  delay: number;
}

const TEMPLATES: Templates = {
  kinds: [
    { id: 'work-points', name: '工作要点', description: '列出一年要做的主要事项。', carrier: false },
    { id: 'implementation', name: '实施方案', description: '把上级部署落到本地、本部门。', carrier: false },
    { id: 'action-plan', name: '行动计划', description: '在一段时间里集中推进一件事。', carrier: false },
    { id: 'work-scheme', name: '工作方案', description: '对一项工作作出周密安排。', carrier: false },
    { id: 'work-plan', name: '工作计划', description: '一个时期的工作安排。', carrier: false },
    { id: 'notice', name: '通知', description: '印发其他文件。', carrier: true },
  ],
  schemes: [
    { id: 'official', name: '公文通用：一、（一）1.（1）' },
    { id: 'run-on', name: '条目连续编号' },
  ],
  profiles: [
    { id: 'gbt-9704', name: '党政机关公文格式（GB/T 9704—2012）' },
    { id: 'house', name: '本单位格式（样例）' },
  ],
  samples: [{ id: 'county-services', name: '青禾县2026年县域公共服务提升工作方案' }],
};

/** A fake host with the plans given. */
export function fakeHost(plans: PlanView[] = []): FakeHost {
  const library = new Map<string, Stored>();
  const listeners: { event: string; listener: (payload: never) => void }[] = [];
  const failures = new Map<string, CallError>();
  let choice: ExportChoice = { format: 'docx', labels: 'text', contents: 0, duties: 'written' };
  let settings: Settings = {
    language: 'zh-CN',
    theme: 'system',
    new_plans: { kind: '', scheme: '', profile: '' },
    house: { units: [], people: [] },
    phrases: [],
  };
  let clock = Date.UTC(2026, 10, 22, 9);

  const put = (view: PlanView): PlanView => {
    clock += 60_000;
    const filed = { tags: [], pinned: false, archived: false };
    library.set(view.id, {
      view,
      updated_ms: clock,
      trashed: false,
      filed,
      versions: [],
      past: [],
      future: [],
    });
    return view;
  };
  plans.forEach(put);

  const find = (id: string): Stored => {
    const stored = library.get(id);
    if (!stored) throw new CallError({ code: 'not-found', message: '文稿不存在。', hint: null });
    return stored;
  };

  const summary = (id: string): PlanSummary => {
    const { view, updated_ms, trashed, filed } = find(id);
    const kind = view.parts.at(-1)?.kind ?? '';
    const kind_name = TEMPLATES.kinds.find((k) => k.id === kind)?.name ?? '';
    const { title, revision } = view;
    const year = Number(/(20\d\d)年/.exec(title)?.[1]) || null;
    return { id, title, kind, kind_name, year, updated_ms, trashed, ...filed, revision };
  };

  const step = (stored: Stored, next: PlanView, whole: boolean): Changed => {
    const before = new Map(stored.view.labels.map((l) => [l.node, l]));
    const labels = next.parts.flatMap((part) => fakeLabels(part.blocks));
    const title = next.parts.find((p) => p.role === 'plan')?.title.replaceAll('\n', '') ?? '';
    const revision = stored.view.revision + 1;
    const [can_undo, can_redo] = [stored.past.length > 0, stored.future.length > 0];
    stored.view = { ...next, title, labels, revision, can_undo, can_redo };
    clock += 1000;
    stored.updated_ms = clock;
    const changed = labels.filter((l) => {
      const old = before.get(l.node);
      before.delete(l.node);
      return old?.text !== l.text || old.rank !== l.rank;
    });
    const gone = [...before.values()].map((l) => ({ ...l, text: '' }));
    const view = whole ? stored.view : null;
    return { revision, title, labels: [...changed, ...gone], references: [], can_undo, can_redo, view };
  };

  const travel = (id: string, from: 'past' | 'future', to: 'past' | 'future'): Changed => {
    const stored = find(id);
    const next = stored[from].pop();
    if (!next) return step(stored, stored.view, true);
    stored[to].push(stored.view);
    return step(stored, next, true);
  };

  const file = (id: string, filing: Filing) => {
    const { filed } = find(id);
    if (filing.type === 'pinned') filed.pinned = filing.pinned;
    else if (filing.type === 'archived') filed.archived = filing.archived;
    else {
      const others = filed.tags.filter((tag) => tag !== filing.tag);
      filed.tags = filing.type === 'tag' ? [...others, filing.tag] : others;
    }
  };

  /** Imports under review: the texts of each, and what they were read as last. */
  const imports = new Map<number, { texts: string[]; read: SourceReview[] }>();
  let session = 0;
  const begin = (sources: NewSource[]): ImportView => {
    const texts = sources.map((s) => (s.type === 'text' ? s.text : s.type === 'page' ? s.html : s.path));
    session += 1;
    imports.set(session, { texts, read: [] });
    return { session, sources: texts.map((text) => text.slice(0, 12)), more: false };
  };

  const listed = (inTrash: boolean) =>
    [...library.keys()]
      .map(summary)
      .filter((s) => s.trashed === inTrash)
      .sort((a, b) => b.updated_ms - a.updated_ms);

  /** Paragraphs only, and only the first place in each. */
  const found = (words: string, inTrash: boolean): Hit[] =>
    listed(inTrash).flatMap(({ id, title }) =>
      find(id).view.parts.flatMap(({ blocks }) =>
        blocks.flatMap(({ id: owner, content }) => {
          if (content.type !== 'paragraph') return [];
          const excerpt = plainText(content.text);
          const at = excerpt.indexOf(words);
          if (at < 0) return [];
          return {
            plan: id,
            title,
            owner,
            field: 'paragraph',
            excerpt,
            from: 0,
            places: [[at, at + words.length]],
          };
        }),
      ),
    );

  const stateOf = ({ plan, revision }: Moment): PlanView => {
    const { view, versions } = find(plan);
    return versions.find((version) => version.revision === revision)?.view ?? view;
  };

  const handlers: Handlers = {
    begin: ({ first }) => {
      const kept = listed(false);
      const wanted = first.type === 'plan' ? first.plan : first.type === 'latest' ? kept[0]?.id : undefined;
      const plan = wanted === undefined ? null : (library.get(wanted)?.view ?? null);
      return { settings, plans: kept, plan, trouble: null };
    },
    app_info: () => ({ version: '0.1.0', library_path: '/home/user/gangmu/library.db', salvage: null }),
    settings_get: () => settings,
    settings_set: (args) => (settings = args.settings),
    ...fakeProfiles(),
    templates: () => TEMPLATES,
    library_list: ({ trashed }) => listed(trashed),
    library_recent: () => listed(false).filter(({ archived }) => !archived),
    library_file: ({ plans, filing }) => {
      plans.forEach((id) => file(id, filing));
      return null;
    },
    library_search: ({ words, trashed }) => found(words, trashed),
    library_search_earlier: () => ({ hits: [], behind: null }),
    find_among: ({ plans }) => plans,
    find_in_plan: ({ plan, find: wanted }) => fakeFound(find(plan).view, wanted),
    replace_preview: ({ plans, find: wanted, instead }) =>
      plans.flatMap((plan) => fakePreview(find(plan).view, wanted, instead)),
    replace_in_plan: ({ plan, find: wanted, instead }) => {
      const stored = find(plan);
      stored.past.push(stored.view);
      return step(stored, fakeReplaced(stored.view, wanted, instead), true);
    },
    plan_new: ({ kind, with_notice }) => {
      const name = TEMPLATES.kinds.find((k) => k.id === kind)?.name ?? '';
      const view = samplePlan();
      const parts = view.parts.filter((p) => with_notice || p.role === 'plan');
      return put({
        ...view,
        title: name,
        parts: parts.map((p) => (p.role === 'plan' ? { ...p, kind, title: name } : p)),
      });
    },
    plan_sample: () => put(samplePlan()),
    plan_renew: ({ plan, year }) => {
      const { view } = find(plan);
      const roll = (words: string) => words.replace(/20\d\d/, String(year));
      const parts = view.parts.map((part) => ({ ...part, title: roll(part.title) }));
      const renewed = { ...view, id: crypto.randomUUID(), title: roll(view.title), parts };
      return { plan: put(renewed), rolled: 1, marked: 0 };
    },
    plan_open: ({ plan }) => find(plan).view,
    plan_shown: () => null,
    plan_rename: ({ plan, title }) => {
      const { view } = find(plan);
      const parts = view.parts.map((p) => (p.role === 'plan' ? { ...p, title } : p));
      step(find(plan), { ...view, parts }, false);
      return summary(plan);
    },
    plan_trash: ({ plan }) => {
      find(plan).trashed = true;
      return null;
    },
    plan_restore: ({ plan }) => {
      find(plan).trashed = false;
      return null;
    },
    plan_purge: ({ plan }) => {
      library.delete(plan);
      return null;
    },
    plan_change: ({ plan, revision, change, joins_typing }) => {
      const stored = find(plan);
      if (revision !== stored.view.revision)
        throw new CallError({ code: 'stale', message: '文稿已在别处改动。', hint: null });
      if (!joins_typing || stored.past.length === 0) stored.past.push(stored.view);
      stored.future = [];
      return step(stored, changed(stored.view, change), change.type.endsWith('-notice'));
    },
    reference_targets: ({ plan }) => fakeTargets(find(plan).view),
    plan_undo: ({ plan }) => travel(plan, 'past', 'future'),
    plan_redo: ({ plan }) => travel(plan, 'future', 'past'),
    versions_list: ({ plan }) => {
      const { view, versions } = find(plan);
      const counts = { inserted: 0, removed: 0, changed: 0, moved: 0 };
      const latest = versions.at(-1);
      return {
        plan,
        revision: view.revision,
        since: latest ? fakeComparison(latest.view, view).counts : counts,
        versions: versions
          .map(({ revision, name }) => ({ revision, name, kind: 'named' as const, at_ms: clock, counts }))
          .reverse(),
      };
    },
    version_name: ({ plan, revision, name }) => {
      const { view, versions } = find(plan);
      const old = versions.find((version) => version.revision === revision);
      if (old) old.name = name;
      else versions.push({ revision: view.revision, name, view });
      return null;
    },
    version_forget: ({ plan, revision }) => {
      const stored = find(plan);
      stored.versions = stored.versions.filter((version) => version.revision !== revision);
      return null;
    },
    versions_compare: ({ then, now }) => fakeComparison(stateOf(then), stateOf(now)),
    version_restore: ({ plan, revision }) => {
      const stored = find(plan);
      stored.past.push(stored.view);
      return step(stored, stateOf({ plan, revision }), true);
    },
    library_take: () => ({ taken: [], there: [] }),
    library_check: () => ({ plans: library.size, faults: [] }),
    ...fakeBackups(() => ({ at_ms: clock, plans: library.size })),
    host_read_profile: () => readProfile,
    host_save_profile: ({ suggested_name }) => ({ token: 'profile', name: `${suggested_name}.toml` }),
    host_take: ({ existing }) => {
      const [plan] = listed(false);
      if (!plan) return { taken: [], there: [] };
      const there = [{ plan: plan.id, title: plan.title, here_ms: clock, file_ms: clock }];
      return existing === 'ask' ? { taken: [], there } : { taken: [plan], there };
    },
    import_begin: ({ sources }) => begin(sources),
    import_read: ({ session, source, wishes, ...wanted }) => {
      const held = imports.get(session);
      const wished = new Map(wishes.map(({ line, wish }) => [line, wish]));
      const review = fakeReview(source, held?.texts[source] ?? '', wished, wanted);
      held?.read.splice(source, 1, review);
      return review;
    },
    import_use: ({ session, documents }) => {
      const read = imports.get(session)?.read ?? [];
      const chosen = read.flatMap((r) => r.documents).filter((d) => documents.includes(d.plan));
      return chosen.map(({ plan, title, parts, labels }) => {
        put({ ...samplePlan(), id: plan, title, parts, labels });
        return summary(plan);
      });
    },
    import_cancel: ({ session }) => {
      imports.delete(session);
      return null;
    },
    elements_check: ({ plan }) => fakeElementsCheck(find(plan).view),
    title_lines: ({ title }) => title.split('\n').flatMap((line) => line.match(/.{1,20}/gu) ?? []),
    pasted_read: () => ({ title: '', blocks: [], label: '' }),
    duties_read: ({ text }) => ({ kept: text.length, duties: [] }),
    vocabulary: () => VOCABULARY,
    export_choice: () => choice,
    export_check: ({ plan, profile }) => fakeExportCheck(find(plan).view, profile),
    export_plan: ({ path }) => ({ path, name: path, bytes: 1 }),
    export_into: ({ folder }) => ({ path: folder, name: folder, bytes: 1 }),
    trace: () => null,
    host_import: () => begin([{ type: 'text', text: '从文件导入的工作方案\n为做好有关工作，制定本方案。' }]),
    host_export: ({ suggested_name, choice: chosen }) => {
      choice = chosen;
      return { token: 'file-1', name: `${suggested_name}.${chosen.format}` };
    },
    host_folder: () => ({ token: 'folder-1', name: '待发' }),
    host_export_into: ({ plan, choice: { format } }) => ({
      token: plan,
      name: `${find(plan).view.title}.${format}`,
    }),
    host_hand_out: ({ plans }) =>
      plans.map((plan) => ({ token: plan, name: `${find(plan).view.title}.docx` })),
    host_drag: () => null,
    host_open: () => null,
    host_reveal: () => null,
    host_window: () => null,
    host_close: () => null,
  };

  const host: FakeHost = {
    calls: [],
    traced: [],
    delay: 0,
    failNext: (name, error) => void failures.set(name, error),
    emit: (event, payload) => {
      for (const l of listeners) if (l.event === event) l.listener(payload as never);
    },
    call: async (name, args) => {
      if (name === 'trace') host.traced.push((args as Calls['trace']['args']).event);
      else host.calls.push({ name, args });
      await new Promise((resolve) => setTimeout(resolve, host.delay));
      const failure = failures.get(name);
      failures.delete(name);
      if (failure) throw failure;
      return structuredClone(handlers[name](args));
    },
    on: (event, listener) => {
      const entry = { event, listener: listener as (payload: never) => void };
      listeners.push(entry);
      return () => void listeners.splice(listeners.indexOf(entry), 1);
    },
  };
  return host;
}

function changed(view: PlanView, change: Change): PlanView {
  switch (change.type) {
    case 'blocks': {
      const { from, remove, insert } = change;
      const replaced = <T>(all: T[], by: T[]) => [...all.slice(0, from), ...by, ...all.slice(from + remove)];
      const parts = view.parts.map((p) =>
        p.id === change.part ? { ...p, blocks: replaced(p.blocks, insert) } : p,
      );
      return { ...view, parts };
    }
    case 'part': {
      const { field, value } = change.field;
      const key = field === 'title-note' ? 'title_note' : field;
      return { ...view, parts: view.parts.map((p) => (p.id === change.part ? { ...p, [key]: value } : p)) };
    }
    case 'plan':
      return { ...view, [change.field.field]: change.field.value };
    case 'add-notice': {
      const notice = samplePlan().parts[0];
      return notice ? { ...view, parts: [notice, ...view.parts] } : view;
    }
    case 'remove-notice':
      return { ...view, parts: view.parts.filter((p) => p.role !== 'notice') };
  }
}
