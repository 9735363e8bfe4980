import { RadioGroup as Primitive } from 'radix-ui';
import { classNames } from './classNames';
import { Glyph, type Icon } from './Icon';
import styles from './SegmentedControl.module.css';

export interface Segment<V extends string> {
  value: V;
  label: string;
  icon?: Icon | undefined;
  /** Shows the icon alone; the label stays as name and tooltip. */
  iconOnly?: boolean | undefined;
  disabled?: boolean | undefined;
}

export interface SegmentedControlProps<V extends string> {
  /** The accessible name of the choice, e.g. `Density`. */
  label: string;
  value: V;
  onValueChange: (value: V) => void;
  segments: readonly Segment<V>[];
  className?: string | undefined;
}

/** One of two to five short choices, all in view. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const { label, value, onValueChange, segments, className } = props;
  const choose = (next: string) => {
    const chosen = segments.find((segment) => segment.value === next);
    if (chosen) onValueChange(chosen.value);
  };
  return (
    <Primitive.Root
      aria-label={label}
      orientation="horizontal"
      value={value}
      onValueChange={choose}
      className={classNames(styles.control, className)}
    >
      {segments.map((segment) => (
        <Primitive.Item
          key={segment.value}
          value={segment.value}
          disabled={segment.disabled ?? false}
          aria-label={segment.label}
          title={segment.iconOnly ? segment.label : undefined}
          className={styles.segment}
        >
          {segment.icon && <Glyph icon={segment.icon} />}
          {!segment.iconOnly && <span className={styles.label}>{segment.label}</span>}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  );
}
