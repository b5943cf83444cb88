import type { AppError } from './generated/AppError';
import type { BackupsView } from './generated/BackupsView';
import type { Commands } from './generated/commands';
import type { Existing } from './generated/Existing';
import type { ExportChoice } from './generated/ExportChoice';
import type { ImportView } from './generated/ImportView';
import type { Nothing } from './generated/Nothing';
import type { PlanId } from './generated/PlanId';
import type { Shared } from './generated/Shared';
import type { Taken } from './generated/Taken';
import type { WordProfile } from './generated/WordProfile';

/** A file or folder the drafter chose in a native dialog; the page never sees its path. */
export interface WrittenFile {
  /** Names it in `host_open`, `host_reveal` and `host_export_into`. */
  token: string;
  /** Its name, for people. */
  name: string;
}

/** What the program around the page answers by itself. */
export interface HostCommands {
  /** Open dialog, several files. `null`: cancelled. */
  host_import: { args: Nothing; result: ImportView | null };
  /** Save dialog, then the file. `null`: cancelled. */
  host_export: {
    args: { plan: PlanId; choice: ExportChoice; profile: string | null; suggested_name: string };
    result: WrittenFile | null;
  };
  /** Folder dialog. `null`: cancelled. */
  host_folder: { args: Nothing; result: WrittenFile | null };
  /** Writes a plan into a chosen folder, under a free name made from its title. */
  host_export_into: {
    args: { plan: PlanId; choice: ExportChoice; folder: string };
    result: WrittenFile;
  };
  /** Puts the plans of a `.gangmu` file that the page was told of into the library. */
  host_take: { args: { token: string; existing: Existing }; result: Taken };
  /** Open dialog for a Word file, and the format that it comes to. `null`: cancelled. */
  host_read_profile: { args: Nothing; result: WordProfile | null };
  /** Save dialog, then the format profile. `null`: cancelled. */
  host_save_profile: { args: { profile: string; suggested_name: string }; result: WrittenFile | null };
  /** Folder dialog for backups. `null`: cancelled. */
  host_backups_into: { args: Nothing; result: BackupsView | null };
  /** Writes plans as files to be dragged out of the window: Word files, or packed as `.gangmu` files. */
  host_hand_out: { args: { plans: PlanId[]; packed: boolean }; result: WrittenFile[] };
  /** Begins to drag written files out of the window, the button being held. */
  host_drag: { args: { tokens: string[] }; result: null };
  /** Opens a written file with the program meant for it. */
  host_open: { args: { token: string }; result: null };
  /** Shows a written file in its folder. */
  host_reveal: { args: { token: string }; result: null };
  /** Opens another window with a plan. */
  host_window: { args: { plan: PlanId }; result: null };
  /** The page has nothing left to save: the window may close. */
  host_close: { args: Nothing; result: null };
}

/** Everything the page may ask for. */
export type Calls = Commands & HostCommands;

/** What the program around the page tells it. */
export interface HostEvents {
  /** Files were dropped on the window or named at the start: an import of them. */
  import: ImportView | AppError;
  /** `.gangmu` files were chosen, dropped on the window or named at the start. */
  packed: WrittenFile[];
  /** An entry of the native menu was chosen: the id of an action. */
  menu: string;
  /** A plan was changed in another window; its title now, on one line. */
  changed: { plan: PlanId; revision: number; title: string };
  /** Something that all windows have in common was changed in another. */
  shared: Shared;
  /** The native menu asks for a plan. */
  open: PlanId;
  /** The window is to be closed: what is not saved yet has a moment to be, then `host_close`. */
  closing: null;
}

/** Ends a subscription. */
export type Unlisten = () => void;

/** What must surround the page. There are two: the desktop program (`tauri.ts`) and a loopback port (`bridge.ts`). */
export interface Host {
  /** Rejects with a `CallError`. */
  call<N extends keyof Calls>(name: N, args: Calls[N]['args']): Promise<Calls[N]['result']>;
  on<E extends keyof HostEvents>(event: E, listener: (payload: HostEvents[E]) => void): Unlisten;
}
