import { notFound } from "next/navigation";

export const revalidate = 3600;
export const generateStaticParams = () => [];

/** Addresses below a language that no page answers get that language's not-found page. */
export default function NothingHere(): never {
  notFound();
}
