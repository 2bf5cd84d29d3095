import type { Criterion, Expression } from '../../src/engine/expression.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { intersect, wholeDomain, type Domain, type Interval, type Possible } from '../../src/engine/possible.js';
import { both, either, negation, type Truth } from '../../src/engine/truth.js';

/** The values of the domain that do not satisfy the criterion, in one or two sets. */
function opposite(criterion: Criterion, domain: Domain): Possible[] {
  if (criterion.kind === 'oneOf') {
    const others = wholeDomain(domain);
    const codes = others.kind === 'subset' ? others.codes.filter((code) => !criterion.codes.includes(code)) : [];
    return codes.length === 0 ? [] : [{ kind: 'subset', codes }];
  }
  const below: Interval[] = criterion.low === null ? [] : [{ kind: 'interval', low: null, high: { at: criterion.low.at, included: !criterion.low.included } }];
  const above: Interval[] = criterion.high === null ? [] : [{ kind: 'interval', low: { at: criterion.high.at, included: !criterion.high.included }, high: null }];
  return [...below, ...above];
}

function satisfying(criterion: Criterion): Possible {
  return criterion.kind === 'oneOf' ? { kind: 'subset', codes: criterion.codes } : { kind: 'interval', low: criterion.low, high: criterion.high };
}

function criterionTruth(criterion: Criterion, domain: Domain, state: FactState | undefined): Truth {
  const stale = criterion.maxAgeDays !== null && (state?.ageDays?.max ?? -1) > criterion.maxAgeDays;
  const whole = wholeDomain(domain);
  const seen = stale || state === undefined ? whole : (intersect(whole, state.possible, domain) ?? whole);
  const meets = (set: Possible): boolean => intersect(seen, set, domain) !== null;
  if (!meets(satisfying(criterion))) return 'FAILS';
  return opposite(criterion, domain).some(meets) ? 'UNKNOWN' : 'HOLDS';
}

/** The truth of an expression straight from the definition, part by part: slow, with no cells, no bits and nothing shared. */
export function plainTruth(expression: Expression, domains: ReadonlyMap<string, Domain>, states: ReadonlyMap<string, FactState>): Truth {
  switch (expression.kind) {
    case 'within':
    case 'oneOf':
      return criterionTruth(expression, domains.get(expression.fact)!, states.get(expression.fact));
    case 'not':
      return negation(plainTruth(expression.of, domains, states));
    case 'all':
      return expression.of.map((part) => plainTruth(part, domains, states)).reduce(both, 'HOLDS');
    case 'any':
      return expression.of.map((part) => plainTruth(part, domains, states)).reduce(either, 'FAILS');
  }
}
