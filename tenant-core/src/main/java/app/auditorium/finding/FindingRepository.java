package app.auditorium.finding;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FindingRepository extends JpaRepository<Finding, UUID> {

    List<Finding> findByAuditId(UUID audit);
}
