import { MenuDivider, Toolbar as FluentToolbar, ToolbarDivider } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { PanelLeftRegular } from '@fluentui/react-icons/svg/panel-left';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { TextIndentDecreaseLtrRegular } from '@fluentui/react-icons/svg/text-indent-decrease-ltr';
import { TextIndentIncreaseLtrRegular } from '@fluentui/react-icons/svg/text-indent-increase-ltr';
import { useStore } from 'zustand';
import { useMessages } from '../i18n/useMessages';
import { documentStore } from '../state/document';
import { ActionButton } from './ActionButton';
import { ActionMenuItem } from './ActionMenuItem';
import { LevelMenu } from './LevelMenu';
import { MenuOf } from './MenuOf';
import { SavingState } from './SavingState';
import styles from './Toolbar.module.css';

/** The slim toolbar: one tab stop, arrows inside. */
export function Toolbar() {
  const t = useMessages();
  const planOpen = useStore(documentStore, (state) => state.view !== null);
  return (
    <FluentToolbar aria-label={t.toolbar.label} className={styles.toolbar}>
      <ActionButton id="view.left" icon={<PanelLeftRegular />} />
      <ToolbarDivider className={styles.divider} />
      <ActionButton id="plan.new" icon={<DocumentAddRegular />} text={t.toolbar.new} />
      <MenuOf text={t.toolbar.import} description={t.toolbar.importHint} icon={<ArrowImportRegular />}>
        <ActionMenuItem id="plan.paste" />
        <ActionMenuItem id="plan.import" />
      </MenuOf>
      <ActionButton id="export.open" icon={<ArrowExportRegular />} text={t.toolbar.export} />
      <ToolbarDivider className={styles.divider} />
      <ActionButton id="edit.undo" icon={<ArrowUndoRegular />} />
      <ActionButton id="edit.redo" icon={<ArrowRedoRegular />} />
      <ToolbarDivider className={styles.divider} />
      <LevelMenu />
      <ActionButton id="outline.promote" icon={<TextIndentDecreaseLtrRegular />} />
      <ActionButton id="outline.demote" icon={<TextIndentIncreaseLtrRegular />} />
      <ActionButton id="outline.up" icon={<ArrowUpRegular />} />
      <ActionButton id="outline.down" icon={<ArrowDownRegular />} />
      <ToolbarDivider className={styles.divider} />
      <MenuOf text={t.toolbar.insert} description={t.toolbar.insertHint} disabled={!planOpen}>
        <ActionMenuItem id="insert.heading" />
        <ActionMenuItem id="insert.paragraph" />
        <ActionMenuItem id="insert.table" />
        <ActionMenuItem id="insert.reference" />
        <ActionMenuItem id="phrase.insert" />
        <ActionMenuItem id="duty.edit" />
        <ActionMenuItem id="memo.edit" />
        <MenuDivider />
        <ActionMenuItem id="notice.add" />
      </MenuOf>
      <span className={styles.space} />
      <SavingState />
      <ActionButton id="app.palette" icon={<SearchRegular />} />
      <ActionButton id="app.settings" icon={<SettingsRegular />} />
      <ActionButton id="view.right" icon={<PanelRightRegular />} />
    </FluentToolbar>
  );
}
