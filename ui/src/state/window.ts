import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { PlanSummary } from '../ipc/generated/PlanSummary';
import type { There } from '../ipc/generated/There';
import type { WordProfile } from '../ipc/generated/WordProfile';
import type { WrittenFile } from '../ipc/host';
import { windowStorage } from '../lib/ownPlan';

/** What the left column shows. */
export type SidebarView = 'outline' | 'library';

/** What the right column shows. */
export type PanelView = 'elements' | 'memos' | 'versions';

/** In which letters the text on the screen is set: as it is printed, or in ones that are easier on the eye. */
export type PaperFont = 'printed' | 'song' | 'hei';

/** Between which percentages of its printed size the paper is shown. */
export const [LEAST_ZOOM, MOST_ZOOM] = [50, 200];

/** The one dialog that is open. */
export type OpenDialog =
  | { kind: 'new' }
  | { kind: 'import'; text: string }
  | { kind: 'review' }
  | { kind: 'export' }
  | { kind: 'export-many'; plans: readonly string[] }
  | { kind: 'phrases' }
  | { kind: 'replace' }
  | { kind: 'replace-library'; plans: readonly string[] | null }
  | { kind: 'purge'; plan: PlanSummary }
  | { kind: 'tags'; plans: PlanSummary[] }
  | { kind: 'renew'; plan: PlanSummary }
  | { kind: 'settings'; section: string | null }
  | { kind: 'profile'; profile: string }
  | { kind: 'profile-read'; read: WordProfile }
  | { kind: 'name-version'; revision: number | null }
  | { kind: 'compare'; revision: number; alone: boolean }
  | { kind: 'take'; file: WrittenFile; there: There[] }
  | { kind: 'duties'; node: string }
  | { kind: 'memo'; node: string }
  | { kind: 'table' }
  | { kind: 'reference' }
  | { kind: 'shortcuts' };

/** A message at the foot of the window. It stays until it is dismissed or another of its kind comes. */
export type Notice =
  | { kind: 'error'; message: string; hint: string | null }
  | { kind: 'trashed'; plan: Pick<PlanSummary, 'id' | 'title'> }
  | { kind: 'imported'; plans: PlanSummary[] }
  | { kind: 'taken'; name: string; count: number }
  | { kind: 'no-open-place' }
  | { kind: 'no-memo' }
  | { kind: 'replaced'; places: number; plans: number }
  | { kind: 'renewed'; rolled: number; marked: number };

/** How the window is arranged: nothing of this is in a plan. */
export interface WindowState {
  leftOpen: boolean;
  rightOpen: boolean;
  sidebar: SidebarView;
  panel: PanelView;
  /** How large the paper is shown, in percent of its printed size. */
  zoom: number;
  paperFont: PaperFont;
  /** The plan that was open last; `null`: the start page; `undefined`: this window was never used. */
  lastPlan: string | null | undefined;
  dialog: OpenDialog | null;
  /** The field of the right column that is to have the focus; see `lib/elements.ts` for how fields are named. */
  wantedField: string | null;
  paletteOpen: boolean;
  notice: Notice | null;
}

/** The window's store. */
export const windowStore = createStore<WindowState>()(
  persist(
    (): WindowState => ({
      leftOpen: true,
      rightOpen: true,
      sidebar: 'outline',
      panel: 'elements',
      zoom: 100,
      paperFont: 'printed',
      lastPlan: undefined,
      dialog: null,
      wantedField: null,
      paletteOpen: false,
      notice: null,
    }),
    {
      name: 'gangmu.window',
      storage: createJSONStorage(() => windowStorage),
      partialize: ({ leftOpen, rightOpen, sidebar, panel, zoom, paperFont, lastPlan }) => ({
        leftOpen,
        rightOpen,
        sidebar,
        panel,
        zoom,
        paperFont,
        lastPlan,
      }),
    },
  ),
);

const set = windowStore.setState;

/** Shows or hides the left column. */
export const toggleLeft = () => set(({ leftOpen }) => ({ leftOpen: !leftOpen }));

/** Shows or hides the right column. */
export const toggleRight = () => set(({ rightOpen }) => ({ rightOpen: !rightOpen }));

/** Shows the left column with that view. */
export const showSidebar = (sidebar: SidebarView) => set({ sidebar, leftOpen: true });

/** Shows the paper at so many percent, or as near as can be. */
export const setZoom = (zoom: number) => set({ zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)) });

/** Sets the text on the screen in other letters. */
export const setPaperFont = (paperFont: PaperFont) => set({ paperFont });

/** Opens a dialog in place of whatever dialog is open. */
export const openDialog = (dialog: OpenDialog) => set({ dialog, paletteOpen: false });

/** Closes the dialog. */
export const closeDialog = () => set({ dialog: null });

/** Shows the right column with that view. */
export const showPanel = (panel: PanelView) => set({ panel, rightOpen: true });

/** Leads from a dialog to a field of the right column. */
export const showField = (wantedField: string) =>
  set({ wantedField, dialog: null, panel: 'elements', rightOpen: true });

/** Opens or closes the command palette. */
export const showPalette = (paletteOpen: boolean) => set({ paletteOpen });

/** Says something at the foot of the window. */
export const notify = (notice: Notice) => set({ notice });

/** Takes the message away. */
export const dismissNotice = () => set({ notice: null });

/** Notes which plan is open, for the next start. */
export const rememberPlan = (lastPlan: string | null) => set({ lastPlan });
