import { ChevronRight } from 'lucide-react';
import { Collapsible as Primitive } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './Disclosure.module.css';
import { Glyph } from './Icon';

export interface DisclosureProps {
  title: string;
  /** After the title, e.g. a count of what is inside. */
  detail?: ReactNode;
  defaultOpen?: boolean | undefined;
  /** Below which heading it stands. */
  level?: 2 | 3 | undefined;
  children: ReactNode;
}

/** A section with a heading that folds it. */
export function Disclosure({ title, detail, defaultOpen = false, level = 3, children }: DisclosureProps) {
  const Heading = `h${level}` as const;
  const [isOpen, setIsOpen] = useState(defaultOpen);
  return (
    <Primitive.Root open={isOpen} onOpenChange={setIsOpen}>
      <Heading>
        <Primitive.Trigger className={styles.trigger}>
          <Glyph icon={ChevronRight} size={14} className={styles.chevron} />
          <span className={styles.title}>{title}</span>
          {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        </Primitive.Trigger>
      </Heading>
      <Primitive.Content className={styles.content}>{children}</Primitive.Content>
    </Primitive.Root>
  );
}
