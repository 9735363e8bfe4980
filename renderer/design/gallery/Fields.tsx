import { Globe, Link2, Store, Tag } from 'lucide-react';
import { useState } from 'react';
import {
  Combobox,
  type ComboboxOption,
  DateInput,
  Field,
  FileDrop,
  NumberInput,
  SearchInput,
  Select,
  TextArea,
  TextInput,
  TokenInput,
} from '..';
import { Specimen, Specimens } from './Specimen';

const NOTHING = () => {};

const BRANDS: readonly ComboboxOption[] = [
  { value: 'b1', label: 'Fjordhem', detail: '84 products' },
  { value: 'b2', label: 'Kestrel & Loom', detail: '41 products' },
  { value: 'b3', label: 'Oak Basin', detail: '12 products' },
  { value: 'b4', label: 'Retired label', disabled: true },
];

function searchBrands(query: string): Promise<readonly ComboboxOption[]> {
  return Promise.resolve(BRANDS.filter((brand) => brand.label.toLowerCase().includes(query.toLowerCase())));
}

function TextFields() {
  const [title, setTitle] = useState('Linen bath towel, stonewashed, 70 × 140 cm');
  const [text, setText] = useState(
    'Woven from long-staple flax.\nDries within an hour.\nMachine wash at 60 °C.',
  );
  const [query, setQuery] = useState('');
  return (
    <Specimen title="Text" flow="column">
      <SearchInput label="Find in 24,628 products" value={query} onValueChange={setQuery} shortcut="Mod+F" />
      <SearchInput label="Find in products" value="linen" onValueChange={NOTHING} />
      <div>
        <Field
          label="Title"
          hint="Shown in search results"
          required
          counters={[
            { used: title.length, limit: 200, unit: 'characters' },
            { used: 231, limit: 250, unit: 'bytes' },
          ]}
        >
          <TextInput value={title} onValueChange={setTitle} />
        </Field>
        <Field
          label="Barcode"
          error="A GTIN-13 has 13 digits; this has 12. It is kept as typed and not exported."
        >
          <TextInput mono value="401234567890" onValueChange={NOTHING} />
        </Field>
        <Field label="Link" warning="The address answers with a redirect.">
          <TextInput type="url" icon={Link2} value="https://example.com/towel" onValueChange={NOTHING} />
        </Field>
        <Field label="Description" counters={[{ used: 2104, limit: 2000, unit: 'characters' }]}>
          <TextArea value={text} onValueChange={setText} />
        </Field>
        <Field label="Internal id">
          <TextInput mono readOnly value="0192f3c4-7b1e-7a52" onValueChange={NOTHING} />
        </Field>
        <Field label="Supplier note" hint="Not editable while archived">
          <TextInput disabled value="Call before ordering" onValueChange={NOTHING} />
        </Field>
      </div>
    </Specimen>
  );
}

function ChoiceFields() {
  const [status, setStatus] = useState<'active' | 'draft' | 'archived'>('active');
  const [brand, setBrand] = useState<string | null>('b2');
  const [supplier, setSupplier] = useState<string | null>(null);
  const [price, setPrice] = useState<number | null>(34.9);
  const [launch, setLaunch] = useState('2025-04-01');
  const [tags, setTags] = useState<string[]>(['linen', 'bathroom', 'stonewashed', 'gift']);
  return (
    <Specimen title="Choices, numbers, dates, lists" flow="column">
      <div>
        <Field label="Status">
          <Select
            value={status}
            onValueChange={setStatus}
            options={[
              { value: 'active', label: 'Active', icon: Store },
              { value: 'draft', label: 'Draft', icon: Tag },
              { value: 'archived', label: 'Archived', detail: 'hidden everywhere' },
            ]}
          />
        </Field>
        <Field label="Brand">
          <Combobox value={brand} onValueChange={setBrand} options={BRANDS} clearable />
        </Field>
        <Field label="Supplier" hint="Searches as you type; a new name may be given">
          <Combobox
            value={supplier}
            onValueChange={setSupplier}
            options={searchBrands}
            freeText
            placeholder="Choose a supplier"
          />
        </Field>
        <Field label="Price" error="Above the list price of 32.00 EUR">
          <NumberInput value={price} onValueChange={setPrice} unit="EUR" step={0.01} />
        </Field>
        <Field label="On sale from">
          <DateInput value={launch} onValueChange={setLaunch} />
        </Field>
        <Field label="On sale until">
          <DateInput withTime value="" onValueChange={NOTHING} />
        </Field>
        <Field label="Tags" hint="Enter or a comma adds one">
          <TokenInput values={tags} onValuesChange={setTags} />
        </Field>
        <Field label="Search terms">
          <TokenInput values={[]} onValuesChange={NOTHING} placeholder="Add a term" />
        </Field>
      </div>
    </Specimen>
  );
}

export function Fields() {
  return (
    <Specimens>
      <TextFields />
      <ChoiceFields />
      <Specimen title="Field beside its label" flow="column">
        <div>
          <Field layout="beside" label="Material">
            <TextInput value="100 % flax" onValueChange={NOTHING} />
          </Field>
          <Field layout="beside" label="Colour of the outer fabric">
            <TextInput value="Stone" onValueChange={NOTHING} />
          </Field>
          <Field layout="beside" label="Weight" error="Not a number; kept as typed">
            <TextInput value="about 420" unit="g" onValueChange={NOTHING} />
          </Field>
          <Field layout="beside" label="Marketplace">
            <Select
              value="de"
              onValueChange={NOTHING}
              options={[{ value: 'de', label: 'Germany', icon: Globe }]}
            />
          </Field>
          <Field layout="beside" label="Care">
            <TextArea value="Wash at 60 °C" onValueChange={NOTHING} />
          </Field>
        </div>
        <FileDrop
          label="Drop a product file here"
          hint="CSV, TSV, XLSX or ODS; Shopify, WooCommerce and Amazon files are recognised by their headers"
          onFiles={NOTHING}
        />
      </Specimen>
    </Specimens>
  );
}
