import type { AisleBridge } from '@shared/ipc/contract';
import { FileDown, FolderPlus, Sparkles } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button, Glyph, type Icon, TextInput } from '@/design';
import { openFileDialog } from './chooseFiles';
import styles from './StartScreen.module.css';
import type { Start, StartFile } from './useStart';

interface CardProps {
  icon: Icon;
  title: string;
  text: string;
  isProminent?: boolean | undefined;
  children: ReactNode;
}

function Card({ icon, title, text, isProminent, children }: CardProps) {
  return (
    <section className={styles.card} data-prominent={isProminent || undefined} aria-label={title}>
      <span className={styles.cardIcon}>
        <Glyph icon={icon} size={20} />
      </span>
      <div className={styles.cardWords}>
        <h2 className={styles.cardTitle}>{title}</h2>
        <p className={styles.cardText}>{text}</p>
      </div>
      <div className={styles.cardAction}>{children}</div>
    </section>
  );
}

export function SampleCard({ start, isProminent }: { start: Start; isProminent?: boolean }) {
  return (
    <Card
      icon={Sparkles}
      title="Look around with the sample"
      text={
        isProminent
          ? 'A small invented brand: 60 products with their variants and pictures, listings on two marketplaces and a shop. Edit and undo as you like.'
          : 'A small invented brand to try things on.'
      }
      isProminent={isProminent}
    >
      <Button
        variant={isProminent ? 'primary' : 'secondary'}
        autoFocus={isProminent ?? false}
        busy={start.busy === 'sample'}
        disabled={start.busy !== undefined && start.busy !== 'sample'}
        onClick={() => void start.openSample()}
      >
        Open the sample workspace
      </Button>
    </Card>
  );
}

export function EmptyWorkspaceCard({ start }: { start: Start }) {
  const [name, setName] = useState('');
  const isBusy = start.busy === 'empty';
  const create = (event: FormEvent): void => {
    event.preventDefault();
    if (start.busy === undefined) void start.openEmpty(name.trim() || 'My workspace');
  };
  return (
    <Card
      icon={FolderPlus}
      title="Empty workspace"
      text="Begin with nothing, and import or type what you have."
    >
      <form className={styles.nameForm} onSubmit={create}>
        <TextInput
          aria-label="Name of the new workspace"
          placeholder="My workspace"
          value={name}
          onValueChange={setName}
          maxLength={120}
        />
        <Button type="submit" busy={isBusy} disabled={start.busy !== undefined && !isBusy}>
          Create
        </Button>
      </form>
    </Card>
  );
}

export interface FileCardProps {
  start: Start;
  bridge: AisleBridge;
  onFiles: (files: readonly StartFile[]) => void;
}

export function FileCard({ start, bridge, onFiles }: FileCardProps) {
  const browse = async (): Promise<void> => {
    const chosen = await openFileDialog(bridge, 'Choose files to import');
    if (chosen.ok) onFiles(chosen.value.files.map((file) => ({ kind: 'opened', name: file.name, file })));
  };
  return (
    <Card
      icon={FileDown}
      title="Start from a file"
      text="Shopify, WooCommerce and Amazon exports, any CSV, XLSX or ODS, or a whole workspace (.aisle). You see a preview first."
    >
      <div className={styles.fileChoice}>
        <Button disabled={start.busy !== undefined} onClick={() => void browse()}>
          Choose files
        </Button>
        <span className={styles.or}>or drop them anywhere on this window</span>
      </div>
    </Card>
  );
}
