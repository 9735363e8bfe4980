import type { Conventions, Field } from '@shared/fields';
import { writeDecimal } from '@shared/fields/decimal';
import { writeDate } from '@shared/fields/kinds/date';
import { type ColourTone, colourConditions, colourTones } from '@shared/records/colourRule';
import { operandOf } from './conditions';
import type { ColourRule } from './rule';

/** "Price is over 100": what a rule asks, as the user writes numbers and dates. */
export function ruleWords(rule: ColourRule, field: Field | undefined, conventions: Conventions): string {
  const condition = colourConditions.find(({ value }) => value === rule.condition)?.label ?? '';
  if (field === undefined) return `${rule.path} ${condition}`;
  return [field.label, condition, operandWords(rule, field, conventions)].filter(Boolean).join(' ');
}

function operandWords(rule: ColourRule, field: Field, conventions: Conventions): string {
  const figure = (text: string): string =>
    text.trim() === '' ? '…' : Number.isFinite(Number(text)) ? writeDecimal(text, conventions) : text;
  const day = (text: string): string => (text === '' ? '…' : writeDate(text, conventions.dateOrder));
  switch (operandOf(rule.condition, field)) {
    case 'none':
      return '';
    case 'number':
      return figure(rule.value);
    case 'length':
      return `${figure(rule.value)} characters`;
    case 'numbers':
      return rule.condition === 'between'
        ? `${figure(rule.value)} and ${figure(rule.upTo)}`
        : rule.values.map(figure).join(', ') || '…';
    case 'date':
      return day(rule.value);
    case 'dates':
      return `${day(rule.value)} and ${day(rule.upTo)}`;
    case 'choice':
      return choiceLabel(rule.value, field);
    case 'texts':
      return rule.values.map((value) => quoted(choiceLabel(value, field))).join(', ') || '…';
    case 'text':
      return quoted(rule.value);
  }
}

function choiceLabel(value: string, field: Field): string {
  if (field.kind === 'flag') return value === 'true' ? 'Yes' : value === 'false' ? 'No' : '…';
  if (field.kind !== 'choice') return value;
  return field.options.find((option) => option.value === value)?.label ?? (value || '…');
}

function quoted(text: string): string {
  return text === '' ? '…' : `“${text}”`;
}

export function toneLabel(tone: ColourTone): string {
  return colourTones.find(({ value }) => value === tone)?.label ?? tone;
}
