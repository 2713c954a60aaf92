import type { Template } from './assembly.ts';

/** What a created resource is to the rest of the template. */
export interface Identity {
  /** What `Ref` gives. */
  ref: string;
  /** What `Fn::GetAtt` gives, by attribute name. */
  attributes: Readonly<Record<string, unknown>>;
}

export interface Surroundings {
  region: string;
  account: string;
  stackName: string;
  stackId: string;
  parameters?: Readonly<Record<string, string>>;
}

const absent = Symbol('AWS::NoValue');

type Map_ = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value);

const zones = ['a', 'b', 'c'];

const subReference = /\$\{([^!}][^}]*)\}/g;

/** Logical ids that a value refers to, in either branch of a condition. */
export const referencesIn = (value: unknown, found = new Set<string>()): Set<string> => {
  if (Array.isArray(value)) value.forEach((item) => referencesIn(item, found));
  if (!isObject(value)) return found;
  if (typeof value.Ref === 'string') found.add(value.Ref);
  const attribute = value['Fn::GetAtt'];
  if (attribute !== undefined) found.add(String(Array.isArray(attribute) ? attribute[0] : String(attribute).split('.')[0]));
  const sub = value['Fn::Sub'];
  const text = Array.isArray(sub) ? sub[0] : sub;
  if (typeof text === 'string') for (const [, name = ''] of text.matchAll(subReference)) found.add(name.split('.')[0] ?? name);
  Object.values(value).forEach((item) => referencesIn(item, found));
  return found;
};

/** Resolves the intrinsic functions of one template while its resources come into being. */
export class Intrinsics {
  readonly #template: Template;
  readonly #surroundings: Surroundings;
  readonly #identities = new Map<string, Identity>();
  readonly #conditions = new Map<string, boolean>();

  constructor(template: Template, surroundings: Surroundings) {
    this.#template = template;
    this.#surroundings = surroundings;
  }

  define(logicalId: string, identity: Identity): void {
    this.#identities.set(logicalId, identity);
  }

  /** Whether a resource or output with this `Condition` is there. */
  holds(condition: string | undefined): boolean {
    if (condition === undefined) return true;
    const known = this.#conditions.get(condition);
    if (known !== undefined) return known;
    const definition = this.#template.Conditions?.[condition];
    if (definition === undefined) throw new Error(`the template has no condition '${condition}'`);
    const result = this.#test(definition);
    this.#conditions.set(condition, result);
    return result;
  }

  /** The value with everything resolved; members that are `AWS::NoValue` are gone. */
  resolve<T = unknown>(value: unknown): T {
    const resolved = this.#value(value);
    return (resolved === absent ? undefined : resolved) as T;
  }

  #value(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#value(item)).filter((item) => item !== absent);
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (only && entries.length === 1 && (only[0] === 'Ref' || only[0] === 'Condition' || only[0].startsWith('Fn::'))) {
      const result = this.#function(only[0], only[1]);
      if (result !== undefined) return result;
    }
    return Object.fromEntries(entries.map(([key, item]) => [key, this.#value(item)] as const).filter(([, item]) => item !== absent));
  }

  /** Undefined for `Condition` that is a plain member (IAM statements have one). */
  #function(name: string, argument: unknown): unknown {
    switch (name) {
      case 'Ref':
        return this.#ref(String(argument));
      case 'Condition':
        return typeof argument === 'string' ? this.holds(argument) : undefined;
      case 'Fn::GetAtt':
        return this.#attribute(argument);
      case 'Fn::Join': {
        const [separator, parts] = argument as [string, unknown];
        return (this.#value(parts) as unknown[]).map(String).join(separator);
      }
      case 'Fn::Sub':
        return this.#sub(argument);
      case 'Fn::Select': {
        const [index, list] = this.#value(argument) as [number | string, unknown[]];
        return list[Number(index)];
      }
      case 'Fn::Split': {
        const [separator, text] = this.#value(argument) as [string, string];
        return String(text).split(separator);
      }
      case 'Fn::If': {
        const [condition, then, otherwise] = argument as [string, unknown, unknown];
        return this.#value(this.holds(condition) ? then : otherwise);
      }
      case 'Fn::FindInMap':
        return this.#findInMap(this.#value(argument) as [string, string, string]);
      case 'Fn::Base64':
        return Buffer.from(String(this.#value(argument))).toString('base64');
      case 'Fn::GetAZs':
        return zones.map((zone) => `${this.#surroundings.region}${zone}`);
      case 'Fn::ToJsonString':
        return JSON.stringify(this.#value(argument));
      case 'Fn::Length':
        return (this.#value(argument) as unknown[]).length;
      case 'Fn::Equals': case 'Fn::And': case 'Fn::Or': case 'Fn::Not':
        return this.#test({ [name]: argument });
      default:
        throw new Error(`intrinsic function ${name} is not supported locally`);
    }
  }

  #ref(name: string): unknown {
    const { region, account, stackName, stackId } = this.#surroundings;
    switch (name) {
      case 'AWS::Region': return region;
      case 'AWS::AccountId': return account;
      case 'AWS::Partition': return 'aws';
      case 'AWS::URLSuffix': return 'amazonaws.com';
      case 'AWS::StackName': return stackName;
      case 'AWS::StackId': return stackId;
      case 'AWS::NotificationARNs': return [];
      case 'AWS::NoValue': return absent;
      default: break;
    }
    const parameter = this.#template.Parameters?.[name];
    if (parameter) return this.#parameter(name, parameter);
    return this.#identity(name).ref;
  }

  #parameter(name: string, { Type, Default }: { Type: string; Default?: unknown }): unknown {
    const value = this.#surroundings.parameters?.[name] ?? Default;
    if (value === undefined) throw new Error(`parameter '${name}' of the template has neither a value nor a default`);
    return Type.startsWith('List<') || Type === 'CommaDelimitedList' ? String(value).split(',') : String(value);
  }

  #attribute(argument: unknown): unknown {
    const path = Array.isArray(argument) ? argument.map(String) : String(argument).split('.');
    const [logicalId = '', ...rest] = path;
    const attribute = rest.join('.');
    const { attributes } = this.#identity(logicalId);
    if (!Object.hasOwn(attributes, attribute)) {
      const type = this.#template.Resources[logicalId]?.Type ?? '';
      throw new Error(`${logicalId} (${type}) has no attribute '${attribute}' locally; it has ${Object.keys(attributes).join(', ') || 'none'}`);
    }
    return attributes[attribute];
  }

  #identity(logicalId: string): Identity {
    const identity = this.#identities.get(logicalId);
    if (!identity) throw new Error(`'${logicalId}' is referred to but does not exist`);
    return identity;
  }

  #sub(argument: unknown): string {
    const [text, given] = (Array.isArray(argument) ? argument : [argument, {}]) as [string, Map_];
    const variables = this.#value(given) as Map_;
    const filled = text.replace(subReference, (_whole, name: string) => {
      if (Object.hasOwn(variables, name)) return String(variables[name]);
      return String(name.includes('.') ? this.#attribute(name) : this.#ref(name));
    });
    return filled.replace(/\$\{!([^}]+)\}/g, '${$1}');
  }

  #findInMap([map, first, second]: [string, string, string]): unknown {
    const found = this.#template.Mappings?.[map]?.[first]?.[second];
    if (found === undefined) throw new Error(`mapping ${map} has no entry ${first}.${second}`);
    return found;
  }

  #test(definition: unknown): boolean {
    if (!isObject(definition)) return String(this.#value(definition)) === 'true';
    const [[name, argument] = ['', undefined]] = Object.entries(definition);
    const parts = argument as unknown[];
    switch (name) {
      case 'Condition': return this.holds(String(argument));
      case 'Fn::Equals': {
        const [left, right] = this.#value(parts) as [unknown, unknown];
        return String(left) === String(right);
      }
      case 'Fn::And': return parts.every((part) => this.#test(part));
      case 'Fn::Or': return parts.some((part) => this.#test(part));
      case 'Fn::Not': return !this.#test(parts[0]);
      default: throw new Error(`condition function ${name} is not supported locally`);
    }
  }
}
