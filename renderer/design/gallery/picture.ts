/** A product picture of a folded cloth, in a hue of 0 to 360, as a data address. */
export function picture(hue: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="hsl(${hue} 20% 96%)"/><rect x="12" y="18" width="40" height="30" rx="4" fill="hsl(${hue} 32% 62%)"/><path d="M12 30h40M12 38h40" stroke="hsl(${hue} 36% 48%)" stroke-width="2"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
