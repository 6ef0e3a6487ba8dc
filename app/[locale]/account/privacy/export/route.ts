import { exportPersonalData } from "#lib/account/queries/personal";
import { AppError, httpStatus } from "#lib/platform/errors";
import { currentActor } from "#lib/platform/session";

const headers = {
  "Content-Type": "application/json; charset=utf-8",
  "Content-Disposition": 'attachment; filename="yongfair-my-data.json"',
  "Cache-Control": "private, no-store",
};

/** Everything the database holds about whoever asks, to keep. */
export async function GET(): Promise<Response> {
  try {
    return new Response(JSON.stringify(await exportPersonalData(await currentActor()), null, 2), { headers });
  } catch (error) {
    if (error instanceof AppError)
      return new Response(null, { status: httpStatus[error.code], headers: { "Cache-Control": "no-store" } });
    throw error;
  }
}
