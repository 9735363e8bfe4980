/** Formulas to begin with, by record type: shown where a column is made. */
export const formulaExamples: Readonly<
  Record<string, readonly { readonly label: string; readonly formula: string }[]>
> = {
  product: [
    { label: 'Title length', formula: 'length(Title)' },
    { label: 'Cheapest variant', formula: 'min(Variants.Price)' },
    { label: 'Stock in all', formula: 'sum(Variants.Stock)' },
    { label: 'Brand and title', formula: 'concat(Brand.Name, " ", Title)' },
  ],
  variant: [
    { label: 'Margin', formula: 'margin(Price, [Cost per item])' },
    { label: 'Profit', formula: 'Price - [Cost per item]' },
    { label: 'Product title', formula: 'Product.Title' },
    { label: 'Must reorder', formula: 'Stock <= [Low-stock threshold]' },
  ],
  listing: [
    { label: 'Title bytes', formula: 'bytes(Title)' },
    { label: 'Days left in sale', formula: 'days(today(), [Sale ends])' },
  ],
};
