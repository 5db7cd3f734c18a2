package gongkai.planning;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TargetRepository extends ListCrudRepository<Target, Target.Key> {

    @Query("select * from target where region = :region order by indicator, unit, for_year")
    List<Target> ofRegion(String region);

    @Query("""
            select * from target
            where region = :region and indicator in (:indicators)
            order by indicator, unit, for_year
            """)
    List<Target> of(String region, Collection<String> indicators);
}
