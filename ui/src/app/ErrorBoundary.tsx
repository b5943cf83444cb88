import { Component, type ReactNode } from 'react';
import { messages } from '../i18n/language';
import styles from './ErrorBoundary.module.css';

/** Stands in for the chrome when drawing it fails; the text stays as it is. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const t = messages().errors;
    return (
      <div role="alert" className={styles.card}>
        <strong>{t.unexpected}</strong>
        <p>{t.unexpectedHint}</p>
        <button type="button" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    );
  }
}
