package app.auditorium.audit;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AuditRepository extends JpaRepository<Audit, UUID> {}
