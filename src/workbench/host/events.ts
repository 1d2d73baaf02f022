import { addressOf } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import type { Book, BookChange, Sheet } from "../book/book";
import type { RaisedEntry } from "./connection";
import { isHostObject, type HostObject } from "./surface";

/** Category of rich-API events among the messages the host sends. */
const RICH_API = 65536;
/** Target of events of the whole workbook. */
const WORKBOOK = "Workbook";

/** Event ids of the client, by the name in its registering methods. */
const EVENT_IDS: Readonly<Record<string, number>> = {
  DataChanged: 10, Activated: 11, Deactivated: 12, Added: 13, SelectionChanged: 14, Deleted: 15, Calculated: 16,
  FormatChanged: 18, NameChanged: 25, VisibilityChanged: 26, Moved: 27, ProtectionChanged: 24,
};
const TABLE_EVENT_IDS: Readonly<Record<string, number>> = { SelectionChanged: 100, DataChanged: 101, Added: 102, Deleted: 103 };
/** Events this host sends; registering another is refused by name. */
const SENT = new Set([10, 11, 12, 13, 14, 15, 16, 25]);
/** The workbook's own selection event has no registering method: the client tells only by a trace. */
const WORKBOOK_SELECTION = 2;

interface SheetMark { readonly name: string }

/** Knows which events the add-in asked for and sends those, from what changes in the book. */
export class EventRegistry {
  /** "id|target" → how often registered. */
  private readonly registered = new Map<string, number>();
  private readonly queue: RaisedEntry[] = [];
  private knownSheets = new Map<string, SheetMark>();
  private activeId: string;
  private flushing = false;

  constructor(private readonly book: Book, private readonly send: (entries: readonly RaisedEntry[]) => void) {
    this.activeId = book.activeSheet?.id ?? "";
    this.rememberSheets();
  }

  /** True when the method was a registration, now counted. */
  registers(object: HostObject, method: string): boolean {
    const match = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(method);
    if (!match) return false;
    const type = object.surface.type;
    const id = (type.startsWith("Table") ? TABLE_EVENT_IDS : EVENT_IDS)[match[2] ?? ""];
    if (id === undefined || !SENT.has(id)) return false;
    const key = `${id}|${type === "Worksheet" ? targetOf(object) : WORKBOOK}`;
    const count = (this.registered.get(key) ?? 0) + (match[1] === "Register" ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
    return true;
  }

  isRegistered(id: number, target: string): boolean {
    return this.registered.has(`${id}|${target}`);
  }

  /** Turns a change of the book into the events the add-in asked for. */
  bookChanged(change: BookChange): void {
    switch (change.kind) {
      case "cells": this.cellsChanged(change.sheet, change.range, change.by); break;
      case "selection": this.selectionChanged(change.sheet, change.range); break;
      case "sheets":
      case "opened": this.sheetsChanged(); break;
      default: break;
    }
    this.activationChanged();
    this.flushSoon();
  }

  private cellsChanged(sheet: Sheet, range: Rectangle, by: "addin" | "person" | "calculation"): void {
    if (by === "calculation") return this.raiseBoth(16, sheet, { worksheetId: sheet.id, address: addressOf(range) });
    this.raiseBoth(10, sheet, {
      address: addressOf(range), changeType: "RangeEdited", source: "Local", worksheetId: sheet.id,
      triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown",
    });
  }

  private selectionChanged(sheet: Sheet, range: Rectangle): void {
    this.push(WORKBOOK_SELECTION, "", {});
    this.raiseBoth(14, sheet, { address: addressOf(range), worksheetId: sheet.id });
  }

  private sheetsChanged(): void {
    const before = this.knownSheets;
    this.rememberSheets();
    for (const [id, { name }] of this.knownSheets) {
      const old = before.get(id);
      if (!old) this.raiseIf(13, WORKBOOK, { worksheetId: id, source: "Local" });
      else if (old.name !== name) this.raiseNameChanged(id, old.name, name);
    }
    for (const id of before.keys()) {
      if (!this.knownSheets.has(id)) this.raiseIf(15, WORKBOOK, { worksheetId: id, source: "Local" });
    }
  }

  private raiseNameChanged(worksheetId: string, nameBefore: string, nameAfter: string): void {
    const payload = { worksheetId, nameBefore, nameAfter, source: "Local" };
    this.raiseIf(25, worksheetId, payload);
    this.raiseIf(25, WORKBOOK, payload);
  }

  private activationChanged(): void {
    const now = this.book.activeSheet?.id ?? "";
    if (now === this.activeId) return;
    const before = this.activeId;
    this.activeId = now;
    this.raiseIf(12, before, { worksheetId: before });
    this.raiseIf(12, WORKBOOK, { worksheetId: before });
    this.raiseIf(11, now, { worksheetId: now });
    this.raiseIf(11, WORKBOOK, { worksheetId: now });
  }

  private raiseBoth(id: number, sheet: Sheet, payload: object): void {
    this.raiseIf(id, sheet.id, payload);
    this.raiseIf(id, WORKBOOK, payload);
  }

  private raiseIf(id: number, target: string, payload: object): void {
    if (this.isRegistered(id, target)) this.push(id, target, payload);
  }

  private push(messageType: number, targetId: string, payload: object): void {
    this.queue.push({ messageCategory: RICH_API, messageType, targetId, message: JSON.stringify(payload) });
  }

  private rememberSheets(): void {
    this.knownSheets = new Map(this.book.sheets.map((sheet) => [sheet.id, { name: sheet.name }]));
  }

  /** Events follow the change in a later task, together, as Excel sends them. */
  private flushSoon(): void {
    if (this.flushing || this.queue.length === 0) return;
    this.flushing = true;
    void Promise.resolve().then(() => {
      this.flushing = false;
      this.send(this.queue.splice(0));
    });
  }
}

function targetOf(object: HostObject): string {
  const { data } = object;
  return isHostObject(object) && typeof data === "object" && data !== null && "id" in data ? String(data.id) : "";
}
