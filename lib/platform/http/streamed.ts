/** An answer that is written while it is read: `mark` stands for its content in the entity tag, `text` makes it in pieces. */
export class Streamed {
  readonly mark: string;
  readonly text: () => AsyncGenerator<string>;

  constructor(mark: string, text: () => AsyncGenerator<string>) {
    this.mark = mark;
    this.text = text;
  }

  /** The pieces as bytes; the next one is made when the reader takes it, and none once the reader has left. */
  body(): ReadableStream<Uint8Array> {
    const pieces = this.text();
    const encoder = new TextEncoder();
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await pieces.return(undefined);
      },
    });
  }
}
