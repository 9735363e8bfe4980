import type { LucideIcon } from 'lucide-react';

/** An icon of the one set in use; 16 px wherever it appears beside text. */
export type Icon = LucideIcon;

export interface GlyphProps {
  icon: Icon;
  /** Pixels; 16 unless the place calls for another size. */
  size?: 12 | 14 | 16 | 20 | 24 | undefined;
  className?: string | undefined;
}

/** Draws an icon as decoration: the text beside it, or the control's label, carries the meaning. */
export function Glyph({ icon: Drawn, size = 16, className }: GlyphProps) {
  return (
    <Drawn
      size={size}
      strokeWidth={size >= 20 ? 1.5 : 1.75}
      aria-hidden
      focusable={false}
      {...(className === undefined ? {} : { className })}
    />
  );
}
