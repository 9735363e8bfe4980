import type { FieldKindName } from '@shared/fields';
import { ChoiceControl, FlagControl } from './ChoiceControls';
import type { ControlOf, ControlProps } from './control';
import { DateControl, ZonedDateTimeControl } from './DateControls';
import { ListControl } from './ListControl';
import { QuantityControl } from './QuantityControl';
import { AssetControl, ReferenceControl, ReferencesControl } from './ReferenceControls';
import { RichTextControl } from './RichTextControl';
import { TextControl } from './TextControl';

/** The form control of each kind. A map has none of its own: its entries are fields themselves. */
const controls = {
  text: TextControl,
  richText: RichTextControl,
  money: QuantityControl,
  number: QuantityControl,
  date: DateControl,
  instant: QuantityControl,
  zonedDateTime: ZonedDateTimeControl,
  choice: ChoiceControl,
  flag: FlagControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  asset: AssetControl,
  list: ListControl,
  map: () => null,
} satisfies { [K in FieldKindName]: ControlOf<K> };

/** The control for a field, whatever its kind. */
export function FieldControl(props: ControlProps) {
  const Control = controls[props.field.kind] as (props: ControlProps) => React.ReactNode;
  return <Control {...props} />;
}
