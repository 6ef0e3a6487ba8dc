"use client";

/** The last resort, when not even the frame of a page can be drawn: it knows no language, so it uses none. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body
        style={{
          fontFamily: "system-ui, sans-serif",
          display: "grid",
          placeContent: "center",
          minHeight: "100vh",
          margin: 0,
          textAlign: "center",
        }}
      >
        <h1>{"500"}</h1>
        <a href="/">{"↻ YongFair"}</a>
      </body>
    </html>
  );
}
