import { AppError } from "#lib/platform/errors";
import { derivedPicture, type PictureFormat, pictureFormats } from "#lib/platform/files/images";
import { pictureWidths } from "#lib/platform/urls";

const pattern = new RegExp(`^([0-9a-f]{2}/[0-9a-f]{28})/(${pictureWidths.join("|")})\\.(${pictureFormats.join("|")})$`);

const isFormat = (value: string | undefined): value is PictureFormat => pictureFormats.some((format) => format === value);

const headers = (format: string) => ({
  "Content-Type": `image/${format}`,
  "Cache-Control": "public, max-age=31536000, immutable",
  "X-Content-Type-Options": "nosniff",
  "Content-Security-Policy": "default-src 'none'; sandbox",
});

const nothing = () => new Response(null, { status: 404, headers: { "Cache-Control": "public, max-age=60" } });

/** A stored picture in one of the kept widths and formats. Keys are never reused, so an answer holds for ever. */
export async function GET(_request: Request, { params }: RouteContext<"/media/[...path]">): Promise<Response> {
  const { path } = await params;
  const [, key, width, format] = pattern.exec(path.join("/")) ?? [];
  if (!key || !isFormat(format)) return nothing();
  try {
    const bytes = await derivedPicture(key, Number(width), format);
    return new Response(Buffer.from(bytes), { headers: headers(format) });
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") return nothing();
    throw error;
  }
}
