/** A sail over two waves: the fair in the harbour. */
export function BrandMark({ className = "size-9" }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 40 40" className={className}>
      <rect width="40" height="40" rx="9" fill="#0b4f74" />
      <path d="M21 7v18h11C31 17 27 10.5 21 7z" fill="#ffffff" />
      <path d="M18 11v14H8.5C10 19 13.5 14 18 11z" fill="#f27a5a" />
      <path
        d="M6 30c3.5-3 7-3 10.5 0s7 3 10.5 0 5-2.7 7-1.5"
        fill="none"
        stroke="#ffffff"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
