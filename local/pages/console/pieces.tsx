/** Small pieces that several pages are made of. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { dateTime, duration } from './format.ts';
import { causeOf, pretty, tokensOf } from './json-text.ts';
import { useNow } from './polling.ts';

/** How long something took, or has taken so far. */
export const Elapsed = ({ from, to }: { from: number; to?: number }) => {
  const now = useNow(to === undefined);
  return <>{duration((to ?? now) - from)}</>;
};

export const Time = ({ at, children }: { at: Date; children?: ComponentChildren }) => (
  <time dateTime={at.toISOString()} title={dateTime(at)}>{children ?? dateTime(at)}</time>
);

export const CopyButton = ({ text, what }: { text: string; what: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1_500);
  };
  return (
    <button type="button" class="quiet" aria-label={`Copy ${what}`} onClick={() => void copy()}>
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </button>
  );
};

/** Above this a text is shown in one colour: a page with a hundred thousand pieces is slow. */
const longestColoured = 60_000;

export const Json = ({ text, title }: { text: string; title: string }) => {
  const shown = pretty(text);
  return (
    <pre tabIndex={0} role="group" aria-label={title}>
      {shown.length > longestColoured ? shown : tokensOf(shown).map(({ kind, text: piece }) => (kind === 'mark' ? piece : <span class={`json-${kind}`}>{piece}</span>))}
    </pre>
  );
};

/** Folded until somebody opens it; what is inside is not made before. */
export const Folded = ({ title, children, isOpen = false }: { title: ComponentChildren; children: () => ComponentChildren; isOpen?: boolean }) => {
  const [open, setOpen] = useState(isOpen);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
};

export const FoldedJson = ({ title, text }: { title: string; text: string | undefined }) =>
  text === undefined ? null : <Folded title={title}>{() => <Json text={text} title={title} />}</Folded>;

/** A stable name of a failure; it may be broken at its underscores. */
export const FailureCode = ({ children }: { children: string }) => (
  <code class="failure-code">{children.split('_').flatMap((word, index) => (index === 0 ? [word] : ['_', <wbr key={index} />, word]))}</code>
);

/** Why something failed, the sentence first. */
export const Failure = ({ error, cause }: { error?: string; cause?: string }) => {
  if (error === undefined && cause === undefined) return null;
  const { message, rest } = causeOf(cause ?? '');
  return (
    <div class="failure">
      <strong>{error ?? 'Failed'}</strong>
      {message !== '' && <p>{message}</p>}
      {rest !== undefined && <Folded title="The whole cause">{() => <Json text={rest} title="The whole cause" />}</Folded>}
    </div>
  );
};

/** The way back up. */
export const Trail = ({ steps }: { steps: ReadonlyArray<{ title: string; href: string }> }) => (
  <nav aria-label="Breadcrumb">
    <ol class="trail">
      {steps.map(({ title, href }) => <li key={href}><a href={href} title={title}>{title}</a></li>)}
    </ol>
  </nav>
);

export const Refusal = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="card refusal">
    <h1 tabIndex={-1}>{title}</h1>
    {children}
  </section>
);
