import { nearestPeers } from "../domain/benchmarking/nearestPeers";
import { inCell } from "./_support/inCell";
import { readNames } from "./_support/list";
import { isLeftOut, onlyCell, readOption } from "./_support/option";
import { readFigureBlock, readFigureList } from "./_support/statistics";

/**
 * Lists the nearest neighbours of a council or provider: those most like it by indicators such as population or deprivation.
 * @customfunction BENCH.PEERS
 * @param name The one whose neighbours are wanted, as it is among the names.
 * @param names Name of each council or provider, in one row or column.
 * @param indicators One row for each name and one column for each indicator. They are put on one scale first.
 * @param count How many neighbours to list, 1 or more. Left out, all.
 * @param weights Weight of each indicator, in one row or column. Blanks count as 0. Left out, each counts as 1.
 * @returns A table with the headings Peer and Distance, nearest first. One with an indicator missing comes last, with no distance.
 * @example =BENCH.PEERS("B", {"A";"B";"C"}, {1;2;5}) // "Peer", "Distance"; "A", 0.588348405414552; "C", 1.76504521624366
 * @example =BENCH.PEERS("b", {"A";"B";"C"}, {1,7;2,7;5,7}, 1) // "Peer", "Distance"; "A", 0.588348405414552
 * @example =BENCH.PEERS("A", {"A";"B"}, {0,4;2,8}, , {1;0}) // "Peer", "Distance"; "B", 2
 * @example =BENCH.PEERS("D", {"A";"B";"C"}, {1;2;5}) // #VALUE!
 */
export function benchPeersCell(name: unknown, names: unknown[][], indicators: unknown[][], count?: unknown, weights?: unknown[][]): unknown[][] {
  return inCell({ names, weights }, () => {
    const wanted = readNames("name", [[onlyCell("name", name)]])[0]!;
    const peers = nearestPeers(
      wanted, readNames("names", names), readFigureBlock("indicators", indicators), readOption("count", count, null),
      isLeftOut(weights) ? null : readFigureList("weights", weights),
    );
    return [["Peer", "Distance"], ...peers.map((peer) => [peer.name, peer.distance ?? ""])];
  });
}
