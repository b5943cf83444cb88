import { Button, Field, Radio, RadioGroup, Slider } from '@fluentui/react-components';
import { useStore } from 'zustand';
import { fill } from '../../i18n/fill';
import { useMessages } from '../../i18n/useMessages';
import {
  MOST_ZOOM,
  LEAST_ZOOM,
  setPaperFont,
  setZoom,
  windowStore,
  type PaperFont,
} from '../../state/window';
import styles from './ScreenSection.module.css';

/** How large and in which letters the text stands on the screen; nothing of it is printed. */
export function ScreenSection() {
  const t = useMessages().settings;
  const zoom = useStore(windowStore, (state) => state.zoom);
  const font = useStore(windowStore, (state) => state.paperFont);
  const fonts: { value: PaperFont; label: string }[] = [
    { value: 'printed', label: t.fonts.printed },
    { value: 'song', label: t.fonts.song },
    { value: 'hei', label: t.fonts.hei },
  ];
  return (
    <>
      <Field label={t.zoom} hint={t.zoomHint}>
        <div className={styles.zoom}>
          <Slider
            min={LEAST_ZOOM}
            max={MOST_ZOOM}
            step={10}
            value={zoom}
            aria-label={t.zoom}
            onChange={(_, { value }) => setZoom(value)}
          />
          <span className={styles.percent}>{fill(t.percent, { percent: zoom })}</span>
          <Button size="small" disabled={zoom === 100} onClick={() => setZoom(100)}>
            {t.zoomReset}
          </Button>
        </div>
      </Field>
      <Field label={t.font} hint={t.fontHint}>
        <RadioGroup value={font} onChange={(_, { value }) => setPaperFont(value as PaperFont)}>
          {fonts.map(({ value, label }) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
    </>
  );
}
