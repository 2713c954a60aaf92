/** What `config.json` beside the page says. A deployment puts its own there. */
export interface ConsoleConfig {
  /** What the page is of, for its title. */
  name: string;
  region: string;
  /** Endpoint of Step Functions; without it AWS's own of the region. */
  endpoint?: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  /** Where the provisioning API is, seen from the page; without it the page shows executions only. */
  api?: string;
  /** Whether the API takes signed requests only; the page signs with its credentials. */
  signed?: boolean;
  /** What to do when the endpoint does not answer. */
  cure?: string;
  /** Other pages of this deployment. */
  links?: ReadonlyArray<{ title: string; href: string }>;
}

/** @throws Error when there is none, or none that can be read */
export const readConfig = async (): Promise<ConsoleConfig> => {
  const response = await fetch('config.json');
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as ConsoleConfig;
};
