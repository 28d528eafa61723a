declare module 'virtual:method' {
  type Documents = typeof import('../../../build/documents');

  export const measured: ReturnType<Documents['measuredOf']>;
  export const hindcast: ReturnType<Documents['hindcastOf']>;
  export const citation: ReturnType<Documents['citationOf']>;
  export const rooms: Readonly<Record<string, () => Promise<{ readonly default: ReturnType<Documents['roomOf']> }>>>;
}
