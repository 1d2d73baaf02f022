/** Whether "#1f1f1f" is a dark ground; null where the text is no colour. */
export function isDarkColour(colour: string): boolean | null {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim()) ?? [];
  if (!red || !green || !blue) return null;
  return 0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16) < 128;
}
