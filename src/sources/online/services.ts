/** The services that can be asked, in the order in which they stand for each other. To add one: its file, its line here. */
import type { ServiceId } from "../../model/online";
import { openAlex } from "./openalex";
import type { Service } from "./service";

export const services: readonly Service[] = [openAlex];

export function serviceOf(id: ServiceId): Service | undefined {
  return services.find((service) => service.id === id);
}
