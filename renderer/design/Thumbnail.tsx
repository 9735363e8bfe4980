import { Image, ImageOff } from 'lucide-react';
import { useState } from 'react';
import { classNames } from './classNames';
import { Glyph } from './Icon';
import styles from './Thumbnail.module.css';

export interface ThumbnailProps {
  /** Null where there is no image. */
  src: string | null;
  alt: string;
  /** Pixels of the square: a grid cell, a list, a card, a gallery. */
  size?: 20 | 32 | 64 | 120 | undefined;
  className?: string | undefined;
}

/** An image in a fixed square; a mark in its place where there is none or it does not load. */
export function Thumbnail({ src, alt, size = 32, className }: ThumbnailProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const isFailed = src !== null && failed === src;
  const isDrawn = src !== null && !isFailed;
  const mark = size === 20 ? 12 : size === 32 ? 16 : 20;
  return (
    <span
      className={classNames(styles.thumbnail, className)}
      style={{ width: size, height: size }}
      data-empty={!isDrawn || undefined}
      title={isFailed ? 'The image could not be shown' : undefined}
      {...(isDrawn ? {} : { role: 'img', 'aria-label': alt })}
    >
      {isDrawn ? (
        <img
          src={src}
          alt={alt}
          width={size}
          height={size}
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setFailed(src)}
        />
      ) : (
        <Glyph icon={isFailed ? ImageOff : Image} size={mark} />
      )}
    </span>
  );
}
