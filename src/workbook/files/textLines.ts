/** Lines that a text takes at this many characters a line, broken between words where they fit. */
export function linesOf(text: string, room: number): number {
  const most = Math.max(1, Math.floor(room));
  return text.split("\n").reduce((lines, paragraph) => lines + wordLines(paragraph, most), 0);
}

function wordLines(paragraph: string, most: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of paragraph.split(" ")) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= most) { used = wanted; continue; }
    const broken = Math.max(1, Math.ceil(length / most));
    lines += used === 0 ? broken - 1 : broken;
    used = length - (broken - 1) * most;
  }
  return lines;
}
