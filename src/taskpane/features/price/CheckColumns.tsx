import { useMemo } from "react";
import { CheckField } from "../../shared/CheckField";
import { LeftOutList } from "../../shared/LeftOutList";
import { Notice } from "../../shared/Notice";
import { countWords, listWords, poundsWords, quantityWords } from "../../shared/figureWords";
import type { Problem } from "../../shared/job/problem";
import { PlaceCentres } from "./PlaceCentres";
import { FIELD } from "./priceFields";
import { withEntry } from "./priceForm";
import { StaffPlaces } from "./StaffPlaces";
import { TableColumns } from "../../shared/job/TableColumns";
import { LEDGER_ROLES, ledgerAccount, SERVICE_ROLES, serviceFigureWords, STAFF_ROLES, staffFigureWords } from "./tableWords";
import type { Price } from "./usePrice";

interface CheckColumnsProps {
  readonly price: Price;
  readonly problems: readonly Problem[];
}

/** Step 2: how the tables were read, and where each cost centre goes; all of it changeable. */
export default function CheckColumns({ price, problems }: CheckColumnsProps) {
  const { method } = price;
  return (
    <>
      <LedgerColumns price={price} problems={problems} />
      {method && <PlaceCentres price={price} method={method} />}
      <ServiceColumns price={price} problems={problems} />
      <StaffColumns price={price} problems={problems} />
    </>
  );
}

function LedgerColumns({ price, problems }: CheckColumnsProps) {
  const { ledgerTable: table, sums } = price;
  const account = useMemo(() => table && ledgerAccount(table), [table]);
  if (!table || !account) return null;
  return (
    <section aria-labelledby="price-ledger-read">
      <h3 id="price-ledger-read">Ledger</h3>
      <p className="found">
        {countWords(table.amounts.length, "amount")}{sums && `, ${poundsWords(sums.total)}`}, in {countWords(table.centres.length, "cost centre")} and {countWords(table.lines.length, "line")}.
      </p>
      <TableColumns
        id="price-ledger"
        of="the ledger"
        headingField={FIELD.ledgerHeading}
        rolesField={FIELD.ledgerRoles}
        table={table}
        options={LEDGER_ROLES}
        choices={price.form.ledgerChoices}
        onChange={(ledgerChoices) => price.change({ ledgerChoices })}
        problems={problems}
      />
      <LeftOutList of="Ledger" account={account} />
    </section>
  );
}

function ServiceColumns({ price, problems }: CheckColumnsProps) {
  const { serviceTable: table, method } = price;
  if (!table) return null;
  const names = method?.services ?? table.lines.map(({ name }) => name);
  return (
    <section aria-labelledby="price-services-read">
      <h3 id="price-services-read">Services</h3>
      <p className="found">{names.length === 0 ? "No services found." : `${countWords(names.length, "service")}: ${names.length > 6 ? `${names.slice(0, 5).join("; ")}; and ${quantityWords(names.length - 5)} more` : listWords(names)}.`}</p>
      <TableColumns
        id="price-services"
        of="the services"
        headingField={FIELD.servicesHeading}
        rolesField={FIELD.servicesRoles}
        table={table}
        options={SERVICE_ROLES}
        choices={price.form.serviceChoices}
        onChange={(serviceChoices) => price.change({ serviceChoices })}
        problems={problems}
      />
      {method && method.supportRows.length > 0 && (
        <fieldset className="plain">
          <legend>Rows without units or funding</legend>
          {method.supportRows.map(({ name, isService }, index) => (
            <CheckField
              key={name}
              id={`price-is-service-${index}`}
              label={`${name} is a service to be priced`}
              checked={isService}
              onChange={(on) => price.change({ isService: withEntry(price.form.isService, name, on) })}
            />
          ))}
          <p className="hint">One that is not is a pool of overheads, and its row says how much of each quantity it uses.</p>
        </fieldset>
      )}
      {method && method.unitsDoubts.length > 0 && (
        <Notice kind="note">
          {method.unitsDoubts.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <LeftOutList of="Services" account={table} figureWords={serviceFigureWords(table)} />
    </section>
  );
}

function StaffColumns({ price, problems }: CheckColumnsProps) {
  const { staffTable: table, method } = price;
  if (!table) return null;
  return (
    <section aria-labelledby="price-staff-read">
      <h3 id="price-staff-read">Staffing list</h3>
      <p className="found">{countWords(table.lines.length, "row")} of posts.</p>
      <TableColumns
        id="price-staff"
        of="the staffing list"
        headingField={FIELD.staffHeading}
        rolesField={FIELD.staffRoles}
        table={table}
        options={STAFF_ROLES}
        choices={price.form.staffChoices}
        onChange={(staffChoices) => price.change({ staffChoices })}
        problems={problems}
      />
      {method && <StaffPlaces price={price} method={method} problems={problems} />}
      <LeftOutList of="Staffing list" account={table} figureWords={staffFigureWords(table)} />
    </section>
  );
}
