import type { TextareaHTMLAttributes } from 'preact';

type Attributes = Omit<TextareaHTMLAttributes, 'value' | 'children'>;

/**
 * A textarea that shows a text to the letter: HTML drops a newline right after the start tag, so one is put there.
 * Its columns count in browsers without styles.
 */
export function TypedText({ text, ...attributes }: Attributes & { text: string }) {
  return (
    <textarea dir="auto" cols={60} {...attributes}>
      {`\n${text}`}
    </textarea>
  );
}
