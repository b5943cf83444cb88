import { useStore } from 'zustand';
import { DutiesPopover } from '../features/duties/DutiesPopover';
import { ExportDialog } from '../features/exporting/ExportDialog';
import { ManyDialog } from '../features/exporting/ManyDialog';
import { LibraryDialog } from '../features/finding/LibraryDialog';
import { ReplaceDialog } from '../features/finding/ReplaceDialog';
import { ImportDialog } from '../features/importing/ImportDialog';
import { ReviewScreen } from '../features/importing/ReviewScreen';
import { PurgeDialog } from '../features/library/PurgeDialog';
import { RenewDialog } from '../features/library/RenewDialog';
import { shelfStore } from '../features/library/shelfStore';
import { choicesIn, shelved } from '../features/library/shelves';
import { TagsDialog } from '../features/library/TagsDialog';
import { TakeDialog } from '../features/library/TakeDialog';
import { MemoPopover } from '../features/memos/MemoPopover';
import { PhrasesDialog } from '../features/phrases/PhrasesDialog';
import { ProfileScreen } from '../features/profiles/ProfileScreen';
import { ReadDialog } from '../features/profiles/ReadDialog';
import { ReferenceDialog } from '../features/references/ReferenceDialog';
import { SettingsDialog } from '../features/settings/SettingsDialog';
import { NewPlanDialog } from '../features/start/NewPlanDialog';
import { TableDialog } from '../features/tables/TableDialog';
import { ComparisonScreen } from '../features/versions/ComparisonScreen';
import { NameDialog } from '../features/versions/NameDialog';
import { useMessages } from '../i18n/useMessages';
import { useLibrary } from '../ipc/queries';
import { windowStore } from '../state/window';
import { settingsSections } from './settingsSections';
import { ShortcutsDialog } from './ShortcutsDialog';

/** The one dialog that is open. */
export function Dialogs() {
  const t = useMessages();
  const dialog = useStore(windowStore, (state) => state.dialog);
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'new':
      return <NewPlanDialog />;
    case 'import':
      return <ImportDialog text={dialog.text} />;
    case 'review':
      return <ReviewScreen />;
    case 'export':
      return <ExportDialog />;
    case 'export-many':
      return <ManyDialog first={dialog.plans} />;
    case 'phrases':
      return <PhrasesDialog />;
    case 'replace':
      return <ReplaceDialog />;
    case 'replace-library':
      return <ReplaceInLibrary given={dialog.plans} />;
    case 'purge':
      return <PurgeDialog plan={dialog.plan} />;
    case 'renew':
      return <RenewDialog plan={dialog.plan} />;
    case 'tags':
      return <TagsDialog plans={dialog.plans} />;
    case 'settings':
      return <SettingsDialog sections={settingsSections(t)} first={dialog.section} />;
    case 'take':
      return <TakeDialog file={dialog.file} there={dialog.there} />;
    case 'profile':
      return <ProfileScreen key={dialog.profile} profile={dialog.profile} />;
    case 'profile-read':
      return <ReadDialog read={dialog.read} />;
    case 'name-version':
      return <NameDialog revision={dialog.revision} />;
    case 'compare':
      return <ComparisonScreen revision={dialog.revision} alone={dialog.alone} />;
    case 'duties':
      return <DutiesPopover key={dialog.node} node={dialog.node} />;
    case 'memo':
      return <MemoPopover key={dialog.node} node={dialog.node} />;
    case 'table':
      return <TableDialog />;
    case 'reference':
      return <ReferenceDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
  }
}

/** Replacing in the library, with what its list shows as one of the choices. */
function ReplaceInLibrary({ given }: { given: readonly string[] | null }) {
  const { data: plans = [] } = useLibrary(false);
  const filter = useStore(shelfStore, (state) => state.filter);
  const listed = choicesIn(filter) > 0 ? shelved(plans, filter, '').map(({ id }) => id) : null;
  return <LibraryDialog given={given} listed={listed} />;
}
