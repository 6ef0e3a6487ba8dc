import { derivedPicture } from "#lib/platform/files/images";
import { cachedProduct } from "#lib/product/cached";
import { shareCard } from "./share-card.ts";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const pictureWidth = 640;

/** The picture that goes with a shared link to a product: its own on a card of the fair, or the card alone. */
export async function GET(_request: Request, { params }: RouteContext<"/media/share/[name]">): Promise<Response> {
  const { name } = await params;
  const product = name.endsWith(".jpg") ? await cachedProduct(name.slice(0, -".jpg".length)) : null;
  const isFair = name === "fair.jpg";
  if (!product && !isFair) return new Response(null, { status: 404 });
  const picture = product?.picture ? await derivedPicture(product.picture.key, pictureWidth, "webp") : null;
  const card = await shareCard(picture);
  return new Response(Buffer.from(card), { headers: { "Content-Type": "image/jpeg" } });
}
