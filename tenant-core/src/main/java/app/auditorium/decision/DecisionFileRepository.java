package app.auditorium.decision;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface DecisionFileRepository extends JpaRepository<DecisionFile, UUID> {}
