import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { count } from '../shared/format';
import table from '../shared/ui/Table.module.css';
import { type Cells, nameOf, partsOf } from './attributes';
import classes from './Customers.module.css';
import { useTotals } from './customers';
import { useCustomersTexts } from './texts';
import { customerAddress } from './useCustomerAddress';
import { localMoment, money } from './values';

export function CustomerTable({ customers }: { customers: readonly Schemas['BaseCustomerView'][] }) {
  const { tf, lang } = useCustomersTexts();
  const totals = useTotals(customers.map(c => c.customer));
  return (
    <div className={table.frame}>
      <table>
        <thead>
          <tr>
            <th>{tf('customer')}</th>
            <th>{tf('contacts')}</th>
            <th className={table.right}>{tf('receipts')}</th>
            <th className={table.right}>{tf('sum')}</th>
            <th className={table.right}>{tf('averageCheck')}</th>
            <th>{tf('lastPurchase')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map(({ customer, attributes }) => {
            const cells = attributes as Cells;
            const name = nameOf(cells, customer);
            const bought = totals.data?.get(customer);
            const wait = !totals.data || totals.isPlaceholderData ? '…' : '—';
            return (
              <tr key={customer}>
                <td translate="no">
                  <Link href={customerAddress(customer)}>{name}</Link>
                  {name !== customer && <small className={classes.faint}>{customer}</small>}
                </td>
                <td translate="no" className={classes.contacts}>
                  {partsOf(cells)
                    .contacts.slice(0, 2)
                    .map(([column, value]) => (
                      <span key={column}>{String(value)}</span>
                    ))}
                </td>
                <td className={table.right}>{bought ? count(bought.receipts, lang) : wait}</td>
                <td className={table.right}>{bought ? money(bought.sum, lang) : wait}</td>
                <td className={table.right}>
                  {bought?.averageCheck != null ? money(bought.averageCheck, lang) : wait}
                </td>
                <td className={classes.moment}>{bought?.last ? localMoment(bought.last, lang) : wait}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
