import { FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { hasFiles } from './FileDrop';
import { Glyph } from './Icon';
import styles from './WindowDrop.module.css';

export interface WindowDropProps {
  /** Said over the window while files are dragged: `Drop to import`. */
  label: string;
  onFiles: (files: readonly File[]) => void;
  /** Off while a dialog has a drop surface of its own. */
  disabled?: boolean | undefined;
}

/** Takes files dropped anywhere on the window; they would otherwise replace the page. */
export function WindowDrop({ label, onFiles, disabled = false }: WindowDropProps) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const handleOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer && disabled) event.dataTransfer.dropEffect = 'none';
      setIsOver(!disabled);
    };
    const handleLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (!disabled && files.length > 0) onFiles(files);
    };
    window.addEventListener('dragover', handleOver);
    window.addEventListener('dragleave', handleLeave);
    window.addEventListener('drop', handleDrop);
    return () => {
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('dragleave', handleLeave);
      window.removeEventListener('drop', handleDrop);
    };
  }, [disabled, onFiles]);

  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <Glyph icon={FileUp} size={20} />
        {label}
      </div>
    </div>
  );
}
