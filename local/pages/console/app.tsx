import { useEffect, useRef, useState } from 'preact/hooks';
import { isExecutionArn, nameOf } from './arn.ts';
import type { ConsoleConfig } from './config.ts';
import { SurroundingsProvider, useSurroundings } from './context.ts';
import type { Surroundings } from './context.ts';
import { Execution } from './execution.tsx';
import { Home } from './home.tsx';
import { listenToKeys } from './keyboard.ts';
import { MapRun } from './map-run.tsx';
import { Refusal } from './pieces.tsx';
import { hashOf, routeOf } from './routes.ts';
import type { Route } from './routes.ts';
import { useTrouble } from './trouble.ts';

const useRoute = (): Route => {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return routeOf(hash);
};

/** The page that a route is a part of; a change of it is another page, with its own title and heading. */
const pageOf = (route: Route): string => (route.page === 'execution' || route.page === 'map-run' ? route.arn : route.page);

const titleOf = (route: Route, { name }: ConsoleConfig): string => {
  if (route.page === 'execution' || route.page === 'map-run') return `${nameOf(route.arn)} · ${name}`;
  return `Executions · ${name}`;
};

/** Tells readers of the screen that another page is there: by its title, and by going to its heading once it is there. */
const useArrival = (route: Route, config: ConsoleConfig): void => {
  const page = pageOf(route);
  const first = useRef(true);
  useEffect(() => {
    document.title = titleOf(route, config);
    if (first.current) {
      first.current = false;
      return undefined;
    }
    scrollTo(0, 0);
    const arrive = (): boolean => {
      const heading = document.querySelector<HTMLElement>('main h1');
      heading?.focus({ preventScroll: true });
      return heading !== null;
    };
    if (arrive()) return undefined;
    const main = document.querySelector('main');
    const observer = new MutationObserver(() => {
      if (arrive()) observer.disconnect();
    });
    if (main) observer.observe(main, { childList: true });
    return () => observer.disconnect();
  }, [page]);
};

const wayUp = (route: Route): void => {
  if (route.page === 'execution' && route.state !== undefined) location.hash = hashOf({ page: 'execution', arn: route.arn });
  else document.querySelector<HTMLAnchorElement>('.trail li:last-child a')?.click();
};

const Search = ({ route }: { route: Route }) => {
  const name = route.page === 'home' ? (route.name ?? '') : '';
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    location.hash = isExecutionArn(text) ? hashOf({ page: 'execution', arn: text }) : hashOf({ ...(route.page === 'home' ? route : { page: 'home' }), name: text });
  };
  return (
    <form role="search" onSubmit={submit}>
      <input
        key={name} type="search" name="name" id="search" defaultValue={name} placeholder="Name, task id or ARN" aria-label="Find an execution by name, task id or ARN" aria-keyshortcuts="/"
        autocomplete="off" spellcheck={false} onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
};

const troubles = {
  gone: ({ endpoint, cure }: ConsoleConfig) => `${endpoint ?? 'The AWS endpoint'} does not answer. ${cure ?? 'Check the connection.'}`,
  throttled: () => 'AWS asks for fewer requests.',
  denied: () => 'AWS refuses the credentials of this page: config.json beside it must name some that may read Step Functions.',
  broken: ({ endpoint }: ConsoleConfig) => `${endpoint ?? 'The AWS endpoint'} answers with an error of its own.`,
} as const;

const Banner = () => {
  const { config } = useSurroundings();
  const trouble = useTrouble();
  return <div role="alert" class="alert">{trouble && <p class="banner">{`${troubles[trouble](config)} This page goes on trying; what it shows may be old.`}</p>}</div>;
};

const Page = ({ route }: { route: Route }) => {
  switch (route.page) {
    case 'home':
      return <Home key={hashOf(route)} route={route} />;
    case 'execution':
      return <Execution key={route.arn} arn={route.arn} state={route.state} />;
    case 'map-run':
      return <MapRun key={route.arn} arn={route.arn} />;
    case 'unknown':
      return <Refusal title="There is no such page"><p><a href={hashOf({ page: 'home' })}>All executions</a></p></Refusal>;
  }
};

export const App = (surroundings: Surroundings) => {
  const { config } = surroundings;
  const route = useRoute();
  useArrival(route, config);
  useEffect(() => listenToKeys({ search: () => document.querySelector<HTMLInputElement>('#search')?.select(), up: () => wayUp(route) }));
  return (
    <SurroundingsProvider value={surroundings}>
      <a class="skip" href="#main" onClick={(event) => { event.preventDefault(); document.querySelector<HTMLElement>('main h1')?.focus(); }}>Skip to content</a>
      <header class="top">
        <a class="brand" href={hashOf({ page: 'home' })}>{config.name}</a>
        <span class="region">{config.region}</span>
        {config.links?.map(({ title, href }) => <a key={href} href={href}>{title}</a>)}
        <Search route={route} />
      </header>
      <Banner />
      <main id="main"><Page route={route} /></main>
    </SurroundingsProvider>
  );
};
