package app.auditorium.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place that announces the tenant to PostgreSQL: once per transaction, and gone with it. */
final class TenantTransactions extends JpaTransactionManager {

    TenantTransactions(EntityManagerFactory factory) {
        super(factory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Membership membership = Acting.current();
        super.doBegin(transaction, definition);
        try {
            announce(membership);
        } catch (SQLException | RuntimeException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The tenant could not be announced", e);
        }
    }

    private void announce(Membership membership) throws SQLException {
        var holder = (ConnectionHolder) Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(Objects.requireNonNull(getDataSource())));
        try (PreparedStatement announcement = holder.getConnection()
                .prepareStatement("select set_config('app.tenant_id', ?, true), set_config('app.person_id', ?, true),"
                        + " set_config('app.person_name', ?, true)")) {
            UUID person = membership.personId();
            announcement.setString(1, membership.tenantId().toString());
            announcement.setString(2, person == null ? "" : person.toString());
            announcement.setString(3, membership.personName());
            announcement.execute();
        }
    }
}
