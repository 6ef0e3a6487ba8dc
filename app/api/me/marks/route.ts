import { findMarks } from "#lib/buying/queries/marks";
import { marksInput } from "#lib/buying/schema";
import { ownDoor } from "#lib/platform/own-door";

export const POST = ownDoor(marksInput, findMarks);
