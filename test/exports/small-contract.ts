/** A contract of two rules, for exports that are read through a profile. */
export const smallPolicy = `sla: 1
id: small
title: Small
language: en
parties: { customer: A, supplier: B }
timezone: Europe/Amsterdam
calendars: { office: { clause: "1", hours: { mon-fri: "08:00-18:00" } } }
priorities: { P1: { title: Urgent }, P2: { title: Normal } }
tickets: {}
rules:
  response: { clause: "2", to: responded, calendar: office, within: 1 hour, norm: 90% }
  restoration: { clause: "3", to: restored, calendar: office, within: 4 hours, norm: 90% }
`;
