import { useQuery } from '@tanstack/react-query';
import { answer, client } from '../api/client';

/** The page of a customer by id; undefined where the customer base is empty, so that there are no such pages. */
export function useCustomerAddress(): ((id: string) => string) | undefined {
  const base = useQuery({
    queryKey: ['customers', 'base'],
    queryFn: ({ signal }) => answer(client.GET('/api/base', { signal })),
    staleTime: 60_000,
  });
  return base.data && base.data.customers + base.data.receipts > 0 ? customerAddress : undefined;
}

export const customerAddress = (id: string) => `/customers/${encodeURIComponent(id)}`;
